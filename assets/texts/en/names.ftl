names-title = Who and what is in “{ $folder }”
names-filter = Filter names
names-all = All
column-kind = Kind
column-mentions = Mentions
column-aliases = Also written
names-chosen = { $n ->
    [one] One name chosen
   *[other] { $n } names chosen
    }
names-merge = Merge into { $name }
names-ignore = Ignore
names-split = Split joined forms
names-rename = Rename
names-kind = Kind
names-focus = Set as focus
names-connections = Connections
names-hint = Select a name to see its passages. Ctrl-click several names to merge them.
names-human = yours
names-mode-list = All names
names-mode-same = Same name?
names-mode-concepts = Concepts
same-title = Which names may be one
same-subtitle = Suggested by spelling; nothing is merged until you say so
same-working = Comparing names…
same-none = No two names look alike
same-none-hint = You can still merge any names: choose them in the list with Ctrl and click.
same-hint = Select a pair to see the passages of the second name and decide.
same-keep = Name
same-other = Perhaps the same
same-why = Why
same-apart = Not the same
same-preview = together { $mentions } { $mentions ->
    [one] mention
   *[other] mentions
    } in { $articles } { $articles ->
    [one] article
   *[other] articles
    }
why-spacing = same letters, other spaces
why-inflection = same words, other endings
why-initials = the initials of the other
why-longer = one is part of the other
why-surname = same surname
why-spelling = a letter or two apart
concepts-title = Concepts followed through the articles
concepts-subtitle = A concept is counted, judged and connected like a name, wherever one of its forms stands
concepts-name = Name of the concept
concepts-forms = Its forms, with commas: migra*, asylum seeker*
concepts-forms-hint = An asterisk stands for any ending. A form in capitals (LLM) is found in capitals only.
concepts-follow = Follow
concepts-follow-this = Follow the selected term
concepts-stop = Stop following
concepts-followed = Followed
concepts-followed-none = None yet.
concepts-suggested = Suggested
concepts-suggested-hint = Terms that keep coming back and are no names. Select one to see its sentences.
concepts-working = Looking for recurring terms…
concepts-none = No term comes back often enough.
concepts-term = Term
concepts-written = Written
concepts-found = { $times } { $times ->
    [one] time
   *[other] times
    } in { $articles } { $articles ->
    [one] article
   *[other] articles
    }
names-two-passages = Together { $both } { $both ->
    [one] time
   *[other] times
    }; then each alone, { $each } { $each ->
    [one] passage
   *[other] passages
    }
names-passages = { $n } passages, of each name in turn
