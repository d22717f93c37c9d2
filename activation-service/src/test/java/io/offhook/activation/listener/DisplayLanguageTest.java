package io.offhook.activation.listener;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.activation.api.ActivationProblem;
import io.offhook.activation.code.RefusalReason;
import io.offhook.activation.code.api.RefusalProblems;
import io.offhook.pki.mic.MicRejection;
import io.offhook.rest.problem.ProblemType;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What phones display, in each language. */
class DisplayLanguageTest {

    private static final int LINES = 8;
    private static final int LETTERS = 30;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                        | EN",
                "de                       | DE",
                "de-CH, en;q=0.5          | DE",
                "it, fr;q=0.8, de;q=0.9   | DE",
                "ES-mx                    | ES",
                "it                       | EN",
                "*                        | EN",
                "de;q=0, fr               | FR",
                "no language at all;;;q=x | EN",
            })
    void the_language_is_the_one_that_the_device_likes_best(String header, DisplayLanguage language) {
        assertThat(DisplayLanguage.preferred(header)).isEqualTo(language);
    }

    @Test
    void a_header_that_is_no_list_of_languages_of_a_person_is_not_read() {
        assertThat(DisplayLanguage.preferred("de," + "fr,".repeat(1_000))).isEqualTo(DisplayLanguage.EN);
    }

    @ParameterizedTest
    @EnumSource(
            value = DisplayLanguage.class,
            names = {"DE", "FR", "ES"})
    void every_sentence_is_there_and_no_other(DisplayLanguage language) throws IOException {
        assertThat(texts(language).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys().toList());
        assertThat(texts(language).values()).noneMatch(text -> text.toString().isBlank());
    }

    @ParameterizedTest
    @EnumSource(DisplayLanguage.class)
    void every_sentence_fits_a_display(DisplayLanguage language) {
        var untrusted = language.refusal(RefusalReason.UNTRUSTED_CERTIFICATE);
        var shown = Stream.concat(
                Arrays.stream(RefusalReason.values()).map(language::refusal),
                Arrays.stream(MicRejection.values()).map(each -> untrusted + " (" + language.certificate(each) + ")"));

        assertThat(shown).allSatisfy(text -> assertThat(lines(text)).as(text).isLessThanOrEqualTo(LINES));
    }

    private static Stream<String> keys() {
        return Stream.of(
                        Arrays.stream(RefusalReason.values()).map(each -> "refusal." + each.name()),
                        Arrays.stream(MicRejection.values()).map(each -> "certificate." + each.name()),
                        RouterProblems.DETAILS.keySet().stream().map(RouterProblems::key),
                        types().map(DisplayLanguage::titleKey).distinct(),
                        Stream.of("report.invalid", "report.too-many"))
                .flatMap(each -> each);
    }

    private static Stream<ProblemType> types() {
        return Stream.of(
                        Arrays.stream(RefusalReason.values()).map(RefusalProblems::type),
                        RouterProblems.DETAILS.keySet().stream(),
                        Stream.of(ActivationProblem.TOO_MANY_REPORTS))
                .flatMap(each -> each);
    }

    /** Of the file itself: a bundle would not tell a key that is never asked for. */
    private static Properties texts(DisplayLanguage language) throws IOException {
        var file = Path.of("src", "main", "resources", "messages", "display_" + language.tag() + ".properties");
        var texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    private static int lines(String text) {
        int lines = 1;
        int column = 0;
        for (var word : text.split(" ", -1)) {
            assertThat(word.length()).as(word).isLessThanOrEqualTo(LETTERS);
            if (column > 0 && column + 1 + word.length() > LETTERS) {
                lines++;
                column = word.length();
            } else {
                column += word.length() + (column > 0 ? 1 : 0);
            }
        }
        return lines;
    }
}
