connections-title = Who appears with { $name }
connections-title-around = { $name } and the names around it
matrix-cells = In each cell: { $what }
screen-connections = Connections
connections-subtitle-sentence = Names in the same sentence
connections-subtitle-paragraph = Names in the same paragraph
connections-subtitle-article = Names in the same article
connections-list = List
connections-matrix = Matrix
connections-network = Network
connections-window = Together in
connections-measure = Ordered by
connections-support = At least
connections-support-hint = Pairs found together fewer times than this, or in fewer articles where articles are counted, are left out
connections-none = No other name appears here
connections-none-hint = Choose a wider window, such as the article, or lower the least number of times.
connections-too-few = There are too few names to connect
connections-too-few-hint = Connections need at least two names in the same text.
window-sentence = sentence
window-paragraph = paragraph
window-article = article
measure-count = Count
measure-npmi = NPMI
measure-log-likelihood = Log-likelihood
measure-jaccard = Jaccard
column-name = Name
column-sentences = Sentences
column-paragraphs = Paragraphs
column-together-hint = Where both names stand together
column-articles = Articles
column-articles-hint = Articles in which both names stand together
column-p = p
column-spread = Stance of the articles
column-spread-short = Stance
column-spread-hint = How the articles treat this name: one sign for each label, with the number of articles
npmi-definition = Normalised pointwise mutual information (Bouma 2009): −1 never together, 0 as often as by chance, +1 always together. Chance is reckoned over the sentences that name somebody. High values of rare pairs mean little: look at the counts.
log-likelihood-definition = Log-likelihood ratio G² (Dunning 1993): how hard it is to explain the count by chance. Negative where they meet less than by chance.
p-definition = How likely such a count would be by chance. Below 0.05 is usually taken as telling; of a hundred pairs without any tie about five come below it. –: together only once or in one article alone, which no test can tell from chance.
jaccard-definition = Jaccard index: places with both, divided by places with at least one of them; 0 to 1.
pair-sentences = { $a } and { $b }: { $n } { $n ->
    [one] sentence
   *[other] sentences
    }, NPMI { $npmi }, p { $p }
pair-paragraphs = { $a } and { $b }: { $n } { $n ->
    [one] paragraph
   *[other] paragraphs
    }, NPMI { $npmi }, p { $p }
pair-articles = { $a } and { $b }: { $n } { $n ->
    [one] article
   *[other] articles
    }, NPMI { $npmi }, p { $p }
network-size = Area: mentions
network-width-sentences = Width: sentences together
network-width-paragraphs = Width: paragraphs together
network-width-articles = Width: articles together
network-lines = Lines: those of { $name } and the strongest others with p < { $p }; { $left } of { $all } pairs are left out
network-lines-strongest = Lines: the { $shown } strongest of { $all } pairs, as few are more than chance
network-sign = Signs: how many articles judge it so; where none does, ● or ○ how many there are. Colour: as most of those that judge, the deeper the more they are
network-chosen = { $name }: the chosen name
matrix-columns = The { $shown } names that stand together most; in each cell: { $measure }
