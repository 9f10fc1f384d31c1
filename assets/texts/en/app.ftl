app-name = Controluce
articles = Articles
names = Names
connections = Connections
stance-tone = Stance and tone
read = Read
compare = Compare
search = Search
shortcuts = Shortcuts
settings = Settings
help = Help
f1-shortcuts = F1 shortcuts
back = Back
forward = Forward
focus = Focus
focus-none = none
focus-hint = The name from which everything else is seen
focus-find = Find a name
other-name = Another name…
count = Count
count-articles = once per article
count-mentions = every mention
count-hint = Whether a name or a pair counts once in an article or every time; written on every figure
search-hint = Search the text…
n-articles = { $n ->
    [one] { $n } article
   *[other] { $n } articles
}
n-distinct = { $n ->
    [one] { $n } distinct text
   *[other] { $n } distinct texts
}
n-skipped = { $n } skipped
n-skipped-files = { $n ->
    [one] { $n } file skipped
   *[other] { $n } files skipped
}
n-names = { $n ->
    [one] { $n } name
   *[other] { $n } names
}
so-far = so far
coverage-all = n = { $n ->
    [one] { $n } article
   *[other] { $n } articles
}
coverage-some = n = { $n } distinct texts of { $all } articles
coverage-shown = { $n ->
    [one] { $n } article
   *[other] { $n } articles
    } of { $all }
copy-figure = Copy figure
save-figure = Save figure…
figure-copied = Figure copied
figure-saved = Saved as { $name } in { $folder }
figure-failed = The figure could not be made: { $cause }
save-failed = { $name } was not saved: { $cause }
store-unreadable = { $file } cannot be read: { $cause }
store-unwritable = Your decisions were not saved in { $file }: { $cause }. They hold as long as the program is open.
store-broken = { $file } was damaged: it was kept as { $aside }, and a new one is begun.
store-malformed = { $file } is damaged and cannot be read.
store-too-new = { $file } is from a newer version of the program: update to use it.
system-no-permission = no permission to write there, choose another folder
system-read-only = the disk is read-only, choose another folder
system-full = the disk is full
system-no-folder = the folder is no longer there
system-is-folder = there is a folder of that name
system-busy = another program is using it, close it and try again
system-bad-name = the system does not accept this name
text-copied = Copied
rows-copied = { $n ->
    [one] { $n } row copied
   *[other] { $n } rows copied
}
close-notice = Close this message
show-evidence = Show the evidence
hide-evidence = Hide the evidence
table = Table
reading-so-far = Reading { $done } of { $total } files · numbers are so far
reading-listing = Looking for articles… { $done } files so far
cancel = Cancel
cancelled = Reading stopped: { $n ->
    [one] { $n } article
   *[other] { $n } articles
} so far
files-changed = { $n ->
    [one] { $n } file changed
   *[other] { $n } files changed
}
reload = Reload
folder-gone = The folder is no longer there; what was read is still shown
sample-name = Open models (sample)
sample-notice = This is the built-in sample: invented articles by invented outlets
undone = Undone
redone = Redone
nothing-to-undo = Nothing to undo
nothing-to-redo = Nothing to redo
working = One moment…
save-as-title = Save the figure as
save-as-hint = This system offers no dialog. Type a path that ends in .png or .svg.
save-as-save = Save
save-as-exists = There is a file of this name: it will be replaced.
undo = Undo
said-merged = { $names } merged into { $into }
said-ignored = Ignored: { $names }
said-renamed = { $from } is now { $to }
said-retyped = { $name } is now: { $kind }
said-apart = { $a } and { $b } stay two names
said-followed = { $name } is followed
said-unfollowed = { $name } is no longer followed
said-stance = { $name } is now { $stance }, decided by you
said-stance-back = { $name }: back to what the program read
said-tone = Tone added: { $tone }
said-tone-off = Tone removed: { $tone }
said-tone-back = { $tone }: back to what the program read
said-split = Name separated
filter-none = Nothing matches the filter
filter-none-hint = Clear the filter to see everything again.
figure-columns = { $shown } of the folder’s { $all } names: those in most articles
save-as-no-folder = There is no such folder.
provenance-counted = counted { $rule }; near-duplicates { $duplicates }
n-undated = { $n } without date
copy-csv = Copy as CSV
file-not-opened = { $file } could not be opened: { $reason }
