package io.offhook.selfcare.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which passwords people may choose: long ones that are not guessed at once. No rule asks for kinds of characters. */
public final class PasswordRules {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 200;

    /** Fewer than a million guesses. */
    private static final int GUESSED_AT_ONCE = 1;

    /** What comes after it is left out of the estimate, which takes more time the longer the text is. */
    private static final int ESTIMATED = 64;

    private static final int MEANINGFUL = 4;
    private static final int WORTH_SOMETHING = 6;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Zxcvbn ESTIMATE = new Zxcvbn();

    private PasswordRules() {}

    /** The same text for the same keys, whichever way a device writes letters with accents. */
    public static String normalized(String typed) {
        return Normalizer.normalize(typed, Form.NFKC);
    }

    /** Takes some milliseconds: not on an event loop. */
    public static Optional<PasswordFault> fault(String typed, AccountHolder holder) {
        var password = normalized(typed);
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(PasswordFault.TOO_SHORT);
        }
        if (length > LONGEST || typed.length() > 2 * LONGEST) {
            return Optional.of(PasswordFault.TOO_LONG);
        }
        var personal = personal(holder);
        if (isPersonal(password.toLowerCase(Locale.ROOT), personal)) {
            return Optional.of(PasswordFault.PERSONAL);
        }
        var estimated = password.substring(0, Math.min(password.length(), ESTIMATED));
        return ESTIMATE.measure(estimated, personal).getScore() <= GUESSED_AT_ONCE
                ? Optional.of(PasswordFault.GUESSABLE)
                : Optional.empty();
    }

    private static List<String> personal(AccountHolder holder) {
        return Stream.of(holder.userId(), holder.name(), holder.mail())
                .map(text -> text.toLowerCase(Locale.ROOT))
                .flatMap(text -> Stream.concat(Stream.of(text), BETWEEN_WORDS.splitAsStream(text)))
                .filter(word -> word.length() >= MEANINGFUL)
                .distinct()
                .toList();
    }

    /** Without the person's words too little is left. */
    private static boolean isPersonal(String password, List<String> personal) {
        var rest = personal.stream().reduce(password, (left, word) -> left.replace(word, ""));
        return !rest.equals(password) && rest.length() < WORTH_SOMETHING;
    }
}
