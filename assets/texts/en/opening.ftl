opening-title = Hold your articles against the light
opening-hint = Open a folder of articles (.txt, .md, .html). Nothing leaves this computer, and nothing is written to the folder.
open-folder = Open folder…
open-sample = Look at the sample
open = Open
typed-path = Or type the path of a folder
no-dialog = No folder was chosen. If no dialog appeared, this system offers none: type the path here, or drop the folder on the window.
drop-here = Drop a folder here, or two articles to compare
recent = Recent folders
folder-missing = There is no folder { $path }
folder-unreadable = The folder cannot be read: { $cause }
folder-empty = No articles in { $folder }
folder-empty-hint = Articles are .txt, .md and .html files. { $n ->
    [0] The folder is empty.
    [one] { $n } other file was skipped.
   *[other] { $n } other files were skipped.
}
no-folder = No folder open
