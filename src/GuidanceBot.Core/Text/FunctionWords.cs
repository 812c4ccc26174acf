using System.Collections.Frozen;

namespace GuidanceBot.Core.Text;

/// <summary>Function words by language; words that English shares ("die", "on", "me", "so") are left out of the others.</summary>
internal static class FunctionWords
{
    public static FrozenSet<string> English { get; } = Set(
        """
        a about after again all already also always am an and any anybody anyone anything are around as ask at away back be because been before being
        between both but by can can't cant cannot could did didn't didnt do does doesn't doesnt doing don't dont down each either else even ever every everyone
        fine first for from get gets give go going gonna good got had has have haven't having he he's her here him his hi hey how i i'd i'll i'm i've if i'd im in
        into is isn't isnt it it's its ive just keep know last let let's like look lot make many may me might mine more most much must my need needs never new next
        no nobody not nothing now of off ok okay on once one only onto or other our out over own people per please pls post put really right said same say saw
        she should show so some someone something soon still such take tell than thank thanks that that's thats the their them then there there's theres these they
        they're this those though thru till to today told tomorrow tmrw too took two u under until up ur us use very via w wanna want wants was wasn't we we'd we'll
        we're we've were what what's whats when where which while who who's whom whose why will wish with within without won't wont would wouldn't write yes yet you you'd
        you're you've your yours yeah nope
        """);

    public static FrozenSet<string>[] Others { get; } =
    [
        Set("der das und ist nicht ein eine einen einem einer ich du wir ihr sie es auf mit für von dem den des zu zum zur auch aber oder wenn dass darf kann können dürfen wie wer wo warum bitte mein meine unser unsere dieses diese dieser diesen über noch nur sind haben hat wird werden ja nein bei aus nach"),
        Set("le les des une est et je tu nous vous il elle ils que qui quoi dans sur avec mon ma mes notre votre ce cette ces peux peut puis puisje dois faut oui pas ne du au aux ou où pourquoi comment sont être avoir ont quand si l'on d'une d'un c'est j'ai est-ce qu'il photo-là"),
        Set("el los las una y es yo tú nosotros usted que qué en con por para mi mis nuestro nuestra este esta estos puedo puede podemos publicar foto sí pero cómo cuándo dónde quién si del al se lo su sus son está están hay ser tengo"),
        Set("il lo gli la uno una e è io noi voi che cosa in con per mio mia nostro nostra questo questa questi posso può possiamo pubblicare sì ma come quando dove chi se del della dello di da sono sul sulla nel nella ho hai"),
        Set("o os as uma é eu nós você vocês que em com por para meu minha nosso nossa este esta isto esse posso pode podemos publicar não sim mas como quando onde quem se do da no na ao são está foto sobre"),
        Set("de het een en ik je jij wij jullie ze dat dit deze die niet met voor van op aan mijn ons onze mag kan kunnen mogen hoe waarom wie ook maar als ja nee naar bij uit over zijn heb heeft worden moet"),
        Set("i w z na do nie jest to czy mogę może możemy jak kiedy gdzie kto dlaczego mój moja nasz nasze ten ta te się ja my wy dla od po przed że ale lub oraz są mam można tego tej zdjęcie opublikować"),
        Set("yn y yr ac mae ydy ga gaf i'r o'r a'r fy ein eich hwn hon hyn sut pam pwy ble ond neu ar gan wrth oes allwn alla allaf gallaf rydw rwy dw llun bostio'r bostio am nid ddim roi rhoi wedi fi chi ni"),
        Set("och att det en ett är jag du vi ni på med för av som inte om den här kan får måste hur varför vem var min mitt våra vår lägga upp bilden bild ja nej eller men när från till ska"),
        Set("og at det en et er jeg du vi på med for av som ikke om den her kan får må hvordan hvorfor hvem min mitt vårt vores legge poste bildet billedet ja nei nej eller men når fra til skal"),
        Set("și si este sunt eu tu noi voi pe cu pentru din în la că ce nu da cum când unde cine meu mea nostru noastră acest această pot poate putem posta fotografia poza dar sau de un o am"),
        Set("ve bir bu şu ben sen biz siz için ile değil mi mı mu mü miyim mıyım nasıl ne zaman nerede kim neden benim bizim bunu olur var yok ama veya evet hayır çok daha paylaşabilir paylaşmak"),
        Set("ang ng mga sa na ko mo ka ba ito iyan po ay at hindi kami tayo namin natin akin pwede puwede bang paano bakit sino saan kung para may wala oo"),
        Set("a az egy és nem hogy ez azt én te mi ti van vagy meg lehet szabad képet kérem miért hol ki mikor vagyok nekem"),
        Set("a je to na se v ve že ale jak kdy kde kdo můžu mohu můžeme fotku můj naše tento této není jsem jsme nebo pro od po před si co ano ne"),
        Set("ja on ei se että en minä sinä me te voinko voiko saako saanko miten miksi kuka missä tämä tämän kuva kuvan julkaista mutta tai kun ovat olen"),
        Set("yang dan di ini itu untuk dengan tidak saya kami kita anda boleh bisa apakah bagaimana kapan mana siapa foto ke dari pada adalah akan sudah"),
        Set("kya main mein yeh woh hai hain hoon ho ka ki ke ko se par mera meri hum hamara kar karna karo sakta sakti sakte nahi aur agar kaise kab kahan kaun kyun"),
        Set("na ya wa kwa ni si hii hiyo picha ninaweza naweza je kama lakini au sisi wewe mimi yangu yetu"),
    ];

    private static FrozenSet<string> Set(string words) => words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
}
