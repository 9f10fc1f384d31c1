opening-title = Hold your articles against the light
opening-hint = Open a folder of articles (.txt, .md, .html). Nothing leaves this computer, and nothing is written to the folder.
open-folder = Open folder…
open-sample = Look at the sample
open = Open
typed-path = Or type the path of a folder
no-dialog = No folder was chosen. If no dialog appeared, this system offers none: type the path here, or drop the folder on the window.
drop-here = Drop a folder here, or two articles to compare
recent = Recent folders
folder-empty = No articles in “{ $folder }”
folder-empty-hint = Articles are .txt, .md and .html files. { $n ->
    [0] The folder is empty.
    [one] { $n } other file was skipped.
   *[other] { $n } other files were skipped.
}
no-folder = No folder open
folder-missing = There is no folder “{ $folder }”: it may have been moved or renamed. Choose it again.
folder-is-file = “{ $folder }” is a file, not a folder: open the folder it is in.
folder-no-permission = You have no permission to read the folder “{ $folder }”: change its permissions or copy it elsewhere.
folder-unreadable = The folder “{ $folder }” cannot be read ({ $cause }): check that its disk is connected, then open it again.
