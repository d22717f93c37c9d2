package io.offhook.activation.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.activation.code.ClaimedDevice;
import io.offhook.activation.pairing.Pairing;
import io.offhook.activation.pairing.PairingCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page, in each language. */
class ScreenPagesTest {

    /** With title and prompt these are the eight lines of a display. */
    private static final int LINES = 6;

    private static final int LETTERS = 30;

    private static final ClaimedDevice DEVICE = new ClaimedDevice("2C3124C9F8E1", Optional.of("8861"), "10.0.0.7");
    private static final ScreenPages PAGES =
            new ScreenPages("http://phones.example.com:8445", "https://phones.example.com/pair");
    private static final Pairing PAIRING = new Pairing(
            "0f".repeat(16),
            PairingCode.parse("BCDFGHJK").orElseThrow(),
            DEVICE,
            "10.0.0.7",
            true,
            Optional.empty(),
            Instant.EPOCH);

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es"})
    void every_page_fits_a_display_of_eight_lines(String tag) {
        var phone = new ScreenPhone(DEVICE, tag);
        var known = new KnownPhone(Optional.of("alice"), Optional.of("+4930123456"), false);
        var texts = Stream.of(
                        PAGES.done(phone, "SEP2C3124C9F8E1"),
                        PAGES.waiting(phone, PAIRING),
                        PAGES.notPaired(phone, ScreenText.PAIR_OVER),
                        PAGES.notPaired(phone, ScreenText.PAIR_FULL),
                        PAGES.busy(phone),
                        PAGES.which(phone, known))
                .map(page -> ((Page.Text) page).text());

        assertThat(texts).allSatisfy(text -> assertThat(lines(text)).as(text).isLessThanOrEqualTo(LINES));
        assertThat(PageXml.of(PAGES.menu(phone))).contains("name=SEP2C3124C9F8E1&amp;l=" + tag);
        assertThat(PageXml.of(PAGES.activate(phone))).contains("<InputFlags>N</InputFlags>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es"})
    void every_sentence_is_there_and_no_other(String tag) throws IOException {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(
                Path.of("src", "main", "resources", "messages", "screen_" + tag + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }

        assertThat(texts.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ScreenText.values()).map(Enum::name).toList());
        for (var each : ScreenText.values()) {
            assertThat(count(each.in(tag))).as(each.name()).isEqualTo(count(each.in("en")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"7942", "8861"})
    void exit_is_where_the_series_has_it(String model) {
        var device = new ClaimedDevice("2C3124C9F8E1", Optional.of(model), "10.0.0.7");
        var keys =
                ((Page.Menu) PAGES.menu(new ScreenPhone(device, "en"))).frame().softKeys();

        assertThat(keys)
                .extracting(Page.SoftKey::name)
                .isEqualTo(model.startsWith("79") ? List.of("Select", "Exit") : List.of("Exit", "Select"));
    }

    private static long count(String text) {
        return text.split("%s", -1).length - 1L;
    }

    private static int lines(String text) {
        int lines = 0;
        for (var paragraph : text.split("\n", -1)) {
            lines++;
            int column = 0;
            for (var word : paragraph.split(" ", -1)) {
                for (int rest = word.length(); rest > LETTERS; rest -= LETTERS) {
                    lines++;
                }
                if (column > 0 && column + 1 + word.length() > LETTERS) {
                    lines++;
                    column = word.length();
                } else {
                    column += word.length() + (column > 0 ? 1 : 0);
                }
            }
        }
        return lines;
    }
}
