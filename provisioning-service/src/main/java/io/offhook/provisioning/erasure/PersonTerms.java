package io.offhook.provisioning.erasure;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a person is looked for by in free text: the user id, and terms.
 *
 * @param userId as it is written, between characters that no id has
 * @param terms matched as whole words, whatever is between the words; letter case does not count
 */
public record PersonTerms(String userId, List<String> terms) {

    /** Shorter words of a name are words of the language, too. */
    private static final int LETTERS_OF_A_WORD = 4;

    /** "Sales" and "Line 2" are everybody's. */
    private static final int WORDS_OF_A_TEXT = 2;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final String OF_AN_ID = "[A-Za-z0-9._@+-]";

    public PersonTerms {
        terms = List.copyOf(terms);
    }

    /**
     * The terms of a person: the whole name and mail address, longer words of the name, and texts of lines that name the person or have more
     * words than one.
     */
    public static List<String> of(String name, String mail, Collection<String> lineTexts) {
        var ofName = words(name);
        Set<String> terms = new LinkedHashSet<>(List.of(name, mail));
        ofName.stream().filter(word -> letters(word) >= LETTERS_OF_A_WORD).forEach(terms::add);
        lineTexts.stream().filter(text -> names(words(text), ofName)).forEach(terms::add);
        return List.copyOf(terms);
    }

    public boolean areIn(String text) {
        var inText = spaced(text);
        return idIn(text)
                || terms.stream().map(PersonTerms::spaced).anyMatch(term -> !term.isBlank() && inText.contains(term));
    }

    private boolean idIn(String text) {
        return Pattern.compile("(?<!" + OF_AN_ID + ")" + Pattern.quote(userId) + "(?!" + OF_AN_ID + ")")
                .matcher(text)
                .find();
    }

    private static boolean names(List<String> text, List<String> name) {
        return text.stream().filter(word -> letters(word) > 0).count() >= WORDS_OF_A_TEXT
                || text.stream().anyMatch(word -> letters(word) > 1 && name.contains(word));
    }

    private static List<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String spaced(String text) {
        return " " + String.join(" ", words(text)) + " ";
    }

    private static long letters(String word) {
        return word.codePoints().filter(Character::isLetter).count();
    }
}
