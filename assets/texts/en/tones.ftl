# What each tone means, and how it differs from its neighbours.
tone-enthusiastic-definition = Shares its admiration and excitement with the reader, without asking for anything in return; where it wants to sell, it is promotional.
tone-promotional-definition = Presents a product, a firm or a cause as an advertisement or a press release would: only advantages, often with an invitation to act.
tone-alarmist-definition = Warns of grave danger and presses the reader to be afraid now; where there is no hope left to act, it is pessimistic.
tone-polemical-definition = Attacks people or ideas with sarcasm, accusation or insult, rather than only disagreeing with them.
tone-pessimistic-definition = Expects things to go badly and sees decline or defeat, without the urgency of an alarm.
tone-cautious-definition = Holds back judgement: what is said is marked as possible, partial or still to be verified.
tone-assertive-definition = States its theses as beyond doubt and tells the reader what is true or must be done, with or without attacking anyone.
tone-analytical-definition = Weighs data, compares and explains causes, so that the reader can follow how the conclusion was reached.
tone-colloquial-definition = Talks to the reader as in conversation, with everyday words, asides and questions.
tone-solemn-definition = Speaks in an elevated register of history, duty, memory and common values, as on a high occasion.
