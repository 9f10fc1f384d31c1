//! Background work with progress, cancel and a waker; knows no window.
