namespace GuidanceBot.Core.Questions.Subjects;

/// <summary>
/// The words by which subjects are known before the models are asked. A table: tuned on questions about invented documents that no
/// figure is reported on, with what each list finds and wrongly finds told in the evaluation.
/// </summary>
internal static class Patterns
{
    private const string Fine = @"\b(yes|ok|okay|allowed|approved|permitted|cleared|authori[sz]ed|fine|aye)\b";

    private const string Grievance =
        @"\b(staffing|under ?-?staffed|understaff\w*|short[- ]?staffed|staff shortages?|unsafe|not safe|isn['’]?t safe|safety (concern|issue|problem|worr)\w*|patient safety|" +
        @"pay (rise|cut|dispute|deal|gap|freeze)|(my|our|about|low|poor|fair|nurses['’]?) (own )?pay|underpaid|wages?|my salary|our salar(y|ies)|swap salaries|compare salaries|on strike|the strike|strikers?|picket|industrial action|" +
        @"working conditions|conditions at work|(our|my) conditions|(my|our|the) (rotas?|rosters?|workload|hours)|(my|our) shifts?|long hours|burn(ed|t)?[- ]?out|no beds|corridor care|(not enough|too few) (staff|nurses|doctors|midwives|people|hands)|meal breaks?|no breaks|overtime|overwork\w*|zero hours|unpaid|no pay rise|hav(e ?n['’]?t|ent) had a raise|what (we|i) (earn|get paid|make)|" +
        @"bullied|bullying|racism|discriminat(ed|ion)|cover(ing|ed)?[- ]?up|wrongdoing|fraud|bribes?|corrupt\w*|malpractice|negligence|fabricated|misconduct|unlawful|illegal)\b";

    private const string Voice =
        @"\b(post|posts|posted|posting|tweet\w*|write|writing|wrote|say|saying|said|talk|talking|speak\w*|complain\w*|report|reporting|blog\w*|share|sharing|moan\w*|whing\w*|vent|venting|rant\w*|grumbl\w*|grip(e|ed|ing)|go public|went public|going public|publicly|openly|online|on (facebook|insta\w*|tiktok|twitter|x|social\w*)|discuss\w*|criticis\w*|criticiz\w*|slag\w* off|call\w* (it|them) out|rais(e|ed|ing)|tell|telling|told|speak(ing)? out|who do i|who can i|who should i|who to|whom|who listens)\b";

    /// <summary>Raising a concern in one's own name.</summary>
    public static WordPatterns SpeakingUp { get; } = new(
        @"\b(speak(ing)? (up|out) about|speak[- ]up (line|guardian|lead)|whistle[- ]?blow\w*|blow(ing)? the whistle|protected disclosure|freedom to speak)\b",
        @"\brais(e|ed|ing) (a |my |our |the |some |any |safety |staffing |serious |this |genuine )*(concern|alarm|worr|grievance)\w*",
        Voice + ".{0,70}" + Grievance,
        Grievance + ".{0,70}" + Voice,
        @"\b(tell|telling|told|report|reporting|complain|raise|go|going|talk|write|writing|contact|ring|call)\b.{0,40}\b(regulator|union|guardian|ombudsman|integrity line|hotline|cqc|gmc|nmc|ofsted|my mp|the mp)\b",
        @"\b(report|tell on)\b.{0,30}\b(my|our|another) (manager|boss|supervisor|consultant|team ?lead(er)?|director|employer|colleague|senior)\b",
        @"\b(sack(ed|s)?|fire[ds]?|dismiss(ed)?|disciplin\w*|punish(ed)?|get (in|into) trouble|gag(ged|s)?|silenc\w*|shut (me|us) up)\b.{0,60}" + Grievance,
        @"\b(losing|lose|fear for|risk|risking|cost me) my job\b.{0,60}\b(say|tell|report|speak|rais)|\b(say|tell|report|speak|rais)\w*.{0,60}\b(losing|lose|fear for|risk|cost me) my job\b",
        @"\bwho (listens|will listen|can listen)\b.{0,60}\b(safety|unsafe|conditions|worr\w+|concern\w*)\b",
        @"\b(worried|concerned|scared|afraid) (about|that|if i|of|to)\b.{0,60}\b(report|safety|safe|tell|speak|treats?|treated|behaviou?r|raise)\b");

    /// <summary>Words that show that an organisation's account or somebody else's words are meant, not the asker's own voice.</summary>
    public static WordPatterns NotOwnVoice { get; } = new(
        @"\b(job ad|job advert|vacanc\w+|advertis\w+|company acc(oun)?t|official acc(oun)?t|our (page|channel|feed|account|acct)|the (page|channel|feed|account)|corporate|should (the |our )?\w+ post)\b",
        @"\b(on behalf|in the trust['’]?s name|from the group)\b");

    /// <summary>It is already out.</summary>
    public static WordPatterns AlreadyPosted { get; } = new(
        @"\b(i|we|i['’]?ve|we['’]?ve|just|already|accidentally|mistakenly|stupidly)( have| just| already| accidentally| now| also| stupidly| may have| might have| wrongly| mistakenly| by mistake)* (posted|tweeted|uploaded|published|retweeted|reposted|shared) ",
        @"^(crap|oh no|oh god|omg|oops|argh|help|hi|shit)?[ ,.!]*(posted|tweeted|uploaded|published|shared) ",
        @"\b(i|we|i['’]?ve|we['’]?ve) (just |already |accidentally )*put .{0,40}\b(up|on|out|online)\b",
        @"\bput the wrong\b.{0,60}\b(tweet|post|caption|page|insta|instagram|facebook|pic)\b",
        @"\b(it['’]?s|its|it is|that['’]?s) (already |been )+(out|up|live|online|posted)\b",
        @"\b(my|our) (tweet|post|reel|story|caption)\b.{0,30}\b(was|is|had|has|said|says) (wrong|a mistake|an error|a typo|incorrect)\b");

    /// <summary>Beside <see cref="AlreadyPosted"/>: the post is the trouble that is asked about.</summary>
    public static WordPatterns SomethingWrong { get; } = new(
        @"\b(wrong|mistakes?|error|typo\w*|oops|oh no|oh god|crap|regret|shouldn['’]?t|shouldnt|delete|deleted|bin|take (it|that|this) down|took it down|remove|undo|what now|now what|what (do|should|must|can|shall) (i|we) do|what first|in trouble|too late|without asking|by accident|accidentally|put (it|this) right|rectif\w*|wasn['’]?t allowed|wasnt allowed|too early|a day early|showing|not supposed)\b");

    /// <summary>Asking others to take a post down.</summary>
    public static WordPatterns TakeDown { get; } = new(
        @"\b(ask|asks|asking|tell|get|getting|message|request|persuade|make|want|how do)\b.{0,60}\b(take|taken|pull|pulled|remove|removed|delete|deleted|crop)\b.{0,24}\b(down|off|it|that|this|post|photo|picture|pic|video|tweet|image)\b",
        @"\btake[- ]?down request\b");

    /// <summary>The asker's own post, so nobody else is asked.</summary>
    public static WordPatterns OwnPost { get; } = new(@"\b(should|must|do|can|may|shall) (i|we) (delete|remove|take|pull|bin)\b", @"\b(my|our) (own )?(old )?(tweet|post|reel|video|photo)\b");

    /// <summary>Asking for an account for a team.</summary>
    public static WordPatterns TeamAccount { get; } = new(
        @"\b(start|open|set up|setting up|create|make|get|launch|want|have|like|run)\b.{0,40}\b(an?|our|our own|its own|new) .{0,24}\b(account|page|channel|profile|instagram|insta|tiktok|facebook|twitter)\b.{0,20}\bfor (our|the|my) (team|ward|unit|department|dept|clinic|service|lab|group)\b",
        @"\b(our|my) (team|ward|unit|department|dept|clinic|service|lab)('s|s)? (want|wants|would like|needs?|should have|have|get|start|open|wanna)\b.{0,24}\b(account|page|channel|instagram|insta|tiktok|facebook|twitter)\b");

    /// <summary>The press, lawyers, threats, harassment, a crisis: people at once.</summary>
    public static WordPatterns Urgent { get; } = new(
        @"\b(journalists?|journos?|reporters?|newspapers?|(local|daily|national) (paper|rag)|the (press|media|echo|bbc|times|sun|mirror|((daily|evening|morning|sunday) )\w+|guardian newspaper)|sky news|itv news|channel 4|(tv|news|film) crew|producer)\b.{0,50}\b(has |have |just |keeps? |is |are |been |on the phone |)?(messag(ed|es|ing)|texted|rung|rang|called|calling|ringing|phoned|phoning|emailed|emailing|contacted|asking|asked|asks|wants?|after a (quote|comment|statement)|on the phone|outside|at the door|dm['’]?e?d|slid into|approached|got in touch|turned up|sniffing)\b",
        @"\b(messaged|texted|rung|rang|called|phoned|emailed|contacted|approached|dm['’]?e?d|doorstepped|(message|text|call|e-?mail|dm|letter) from) (me |us |the ward |my )?.{0,20}\b(by )?(a|an|the|some) (\w+ )?(journalist|journo|reporter|newspaper|paper|tv crew|news crew|(tv |news )?producer)\b",
        @"\b(solicitors?|lawyers?|barrister)\b.{0,40}\b(letter|threat\w*|sue|suing|writes?|wrote|says?|emailed|wants)\b|\b(sue|suing|sued|legal action|injunction|libel|defamation|defamatory|court order|subpoena|letter before (action|claim))\b",
        @"\b(letter|e-?mail|message|call|threat)s? from (a |an |the |his |her |their |my |some )?(\w+ )?(solicitors?|lawyers?|barrister|legal team)\b",
        @"\b(threat(en(s|ed|ing)?)?|threats|death threat|stalk(er|ing|ed)?|doxx?(ed|ing)?|blackmail\w*|extort\w*|revenge porn)\b",
        @"\b(harass(es|ed|ing|ment)?|abus(e|ed|ing|ive) (me|us|my|our|messages?|dms?|replies|comments?)|pile[- ]?on|dogpil\w*|trolling me|hate (messages?|mail|campaign))\b",
        @"\b(suicid\w*|self[- ]harm\w*|kill (my|him|her|them)sel(f|ves)|end (it all|my life|his life|her life)|wants? to die|can['’]?t go on)\b",
        @"\b(major incident|shooting|bomb|explosion|terror\w*|evacuat\w*|outbreak|data (leak|breach)|hacked|been hacked|ransomware|account (was|is|has been|got) (hacked|taken over|compromised))\b");

    /// <summary>Patients and the young: nothing is allowed lightly.</summary>
    public static WordPatterns Delicate { get; } = new(
        @"\b(patients?|pts?|inpatients?|outpatients?|residents?|service users?|clients?|bay \d+|my (lady|gentleman|little (lady|man|fella))|next of kin|relatives?|bereaved|died|dead|passed away|dying|birth|baby|newborn|stillb\w+|miscarr\w+)\b",
        @"\b(child|children|kids?|minors?|toddlers?|pupils?|schoolchildren|teens?|teenagers?|under[- ]?(16|18)s?|(\d|1[0-7])[- ]?(yr|year|yo)s?[- ]?olds?|\d yo|boy|girl|daughter|son)\b");

    /// <summary>Talking the bot into a verdict.</summary>
    public static WordPatterns Manipulation { get; } = new(
        @"\b(ignore|disregard|forget|override|overrule)\b.{0,40}\b(instruct\w*|rules?|polic\w*|guid\w*|prompts?|above|previous|prior|handbook|code|directive|document|section|chapter|clause|protocol|memo|sheet|page|faq|red|list|order|standard|charter|manual|article|note)\b",
        @"(^|[<\[.!?] ?)(system|admin|sudo|root)\b ?(:|>|override|prompt|update)|\b(system|admin|code red|sudo|priority|cat \w+) (override|prompt)\b|\bsudo\b|\b(admin|developer|debug|editor|test|god|no[- ]rules|unrestricted) mode\b|\bthis is an override\b|^override:",
        @"\b(new|updated) (instructions?|rules?|policy|orders?|directives?)\b.{0,80}\b(say|confirm|reply|answer|allowed|approved?|from now)\b",
        @"\b(you are|you['’]?re|youre|ur|u are|u r) (now|no longer|dan|my mate)\b|\byou['’]?( a)?re (the|a|an) [\w ]{3,40}\b(now|no rules|without rules)\b|\byou have been updated\b|\b\w+bot now\b",
        @"\b(pretend|role ?play as|act as|act like|to act as|imagine you are|behave as|answer as|be that bot|be the bot|bot without rules)\b.{0,60}\b(you|ur|u|youre|bot|your|tell|say|confirm|me|it|table|twin|lawyer|no rules|without|grant|waive|issue|sign off)\b",
        @"\b(just|only|simply) (say|type|answer|reply|respond|write|confirm) (me )?[""'“‘(]?(with )?[""'“‘(]?(yes|approved|allowed|permitted|authori[sz]ed)\b(\.|,|!|$| to (everything|all|every|this|my|whatever)| only| so | this once)",
        @"\bjust tell me\b.{0,20}\b(yes|i can|i may|i['’]?m allowed|it['’]?s (ok|fine|allowed))\b",
        @"\b(reply|answer|respond|say|type|write)\b[^.?!]{0,20}\b(only|nothing but|and nothing else|nothing else)\b|\b(only|always) (reply|answer|respond)\b",
        @"\b(say|type|answer|reply|respond|confirm|print|copy|write|pass)\b[^?]{0,16}[""'“‘(:]+ ?" + Fine,
        @"\b(answer|reply|respond|say) [""'“‘]?(yes|approved)[""'”’]? (only|anyway|this once|to (everything|all|every|the next|whatever|my next|question))|\bconfirm (with a )?yes\b|\bmust (say|reply|answer|respond) yes\b|\byou have to say yes\b",
        @"\brepeat (after me|back)\b|\b(print|reveal|show|repeat|translate)\b.{0,12}\b(your|the|ur) (hidden |secret |system |initial |internal )?(instructions?|prompt|rules)\b",
        @"\b(hidden|secret|system|initial|internal) (instructions?|prompts?)\b",
        @"\b(no|without|zero) (rules|limits|restrictions|standards)\b.{0,30}\b(bot|mode|on|tell|write)\b|\bjailbreak\w*\b|\bdan mode\b",
        @"\bas an ai\b|\byou must (obey|comply)\b|\byou can trust me\b",
        @"\b(approve|sign off|clear) (my|all|every|everything|mine)\b.{0,60}\b(now|from here|without|right away|til|until|because|as)\b",
        @"\bfrom now (on )?(say|you|every|treat|answer|reply|always|approve|allow)|\bfrom now you\b|\bfor the rest of this (chat|session)\b|\bto my next \d+\b",
        @"\b(trick|fool) (the|you|them|him|her)\b.{0,20}\binto\b",
        @"\b(i|we) (hereby |now )(authori[sz]e|order|instruct|switch off|suspend|lift|amend)\b|\bi order you\b|\bi instruct you\b|\bi authori[sz]e (naming|posting|you)\b",
        @"\b(quote|cite|make up|invent)\b.{0,40}\b(clause|rule|bit|section|line|article)s?( \d+)?\b.{0,30}\b(saying|that says|which says|so i)\b",
        @"\b(rules?|policy|guidance|memo|clause|section|article|embargo\w*|directive|protocol|note|faq|hold|checks|cl\. ?\d+|confidentiality)\b.{0,24}\b(withdrawn|suspended|cancelled|canceled|repealed|revoked|lifted|disabled|off|updated|changed|doesn['’]?t count)\b.{0,60}\b(say|confirm|reply|answer|acknowledge|quote the|just (tell|write|say))\b",
        @"\bword it so\b|\bloopholes?\b|\bas a test of\b|\bconfirm in writing\b|\bmark (it|this) as approved\b|\bdon['’]?t check,? just\b|\bwaive the\b");

    /// <summary>The wish for a person.</summary>
    public static WordPatterns AskedForPerson { get; } = new(
        @"\b(speak|talk|chat|put me through|connect me|hand me over|pass me on|pass me over|transfer me)\b.{0,12}\b(to|with)\b.{0,12}\b(person|human|someone|somebody|people|comms|agent|operator)\b( please| pls| instead| now)?[.!?]*$",
        @"\b(i|we) (want|need|would like|['’]?d like|prefer|wanna)\b.{0,24}\b(a person|a human|real person|a real human|human being)\b",
        @"\b(can|could|may) (i|you)\b.{0,14}\b(ask|get|have|reach|fetch)\b.{0,6}\ba (real |actual )?(person|human)\b",
        @"\b(send (this|it)|pass (this|it)|escalate( this| it)?)( on)? to (a person|a human|comms|the comms (team|desk))\b",
        @"^(human|person|a person|agent|operator|real person)( please| pls)?[.!?]*$");

    /// <summary>Greetings, thanks, small talk.</summary>
    public static WordPatterns ChitChat { get; } = new(
        @"^(hi|hey|hello|hiya|yo|morning|good (morning|afternoon|evening)|thanks|thank you|thx|ta|cheers|ok|okay|great|cool|lol|bye|goodbye|nice one|test|testing|ping)( there| all| bot| mate| team| guidancebot| a lot| so much| very much)*[ .!?,👋🙂😊😂👍❤️]*$",
        @"\b(how are you|how['’]?s it going|how was your|you (ok|alright|okay)|u (ok|alright)|are you (a )?(real|human|bot|robot|alive|ai)|who made you|what['’]?s your name|tell me a joke|sing me|do you (like|love|dream)|i love you|will you marry|happy birthday bot|write me a poem|favou?rite colou?r)\b");

    /// <summary>What people chat about beside the work: off topic, unless something is to be posted.</summary>
    public static WordPatterns Everyday { get; } = new(
        @"\b(weather|forecast|raining|snowing|who (won|is winning|scored)|(the|football|cricket|rugby|tennis) (match|game|score|cup|final)|world cup|lottery|horoscope|star sign|recipes?|what['’]?s for (lunch|dinner|tea)|(for|fancy|have) a (pint|pub|drink|coffee|cuppa|curry)|pub (later|tonight)|netflix|on telly|capital of|meaning of life|tell me a (joke|story)|sing me)\b");

    /// <summary>Anything that has to do with what is said, shown or shared.</summary>
    public static WordPatterns AboutPosting { get; } = new(
        @"\b(re)?(post|tweet|blog|share|upload|publish|stream|livestream|record|film|photograph|caption|hashtag|like|follow|unfollow|comment|reply|repl(y|ies)|tag|dm|message|screenshot|quote|link|block|mute|draft|announce|promote|advertise|endorse|recommend|review|interview|mention|name|credit|crop|blur|boost|crowdfund|fundrais)(s|ed|ing|er|es)?\b",
        @"\b(photos?|pics?|pictures?|images?|videos?|vids?|clips?|selfies?|reels?|stor(y|ies)|slides?|posters?|memes?|gifs?|emojis?|logos?|badge|uniform|scrubs|lanyard|podcasts?|webinar|newsletter|website|web page|quotes?|testimonial|shots?|snaps?|close[- ]?ups?|vlog\w*|\w*chat|e-?mails?|map|consent|embargo\w*|press|media|journalists?|journos?|reporters?|newspaper|tv|radio|influencers?|followers?|trolls?|rumou?rs?)\b",
        @"\b(twitter|x|insta|instagram|facebook|fb|tiktok|tik tok|linkedin|youtube|snap|snapchat|whatsapp|threads|mastodon|bluesky|reddit|discord|slack|teams|zoom|signal|telegram|social( media)?|socials|online|internet|accounts?|acct|profiles?|bio|page|pages|channel|feed|group chat|chat group|login|password|handle)\b",
        @"\b(put (up|on|in|out)|goes? up|go up|went up|tease|use it|show|says|say|tell|talk|speak|write|wrote|public|publicly|opinions?|views|politic\w*|elections?|campaign|petition|party|vote|charity|gift|freebie|sponsor\w*|compan(y|ies)|product|brand|complain\w*|criticis\w*|concern|guardian|guidance|policy|rules?|clause)\b");
}
