package io.offhook.selfcare.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.offhook.selfcare.language.Language;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message in every language. */
class MessagesTest {

    private static final Pattern NAME = Pattern.compile("\\{#?(?:if )?!?([a-zA-Z]+)");
    /** None, or a blank at which a line may break. */
    private static final Pattern BLANK_THAT_BREAKS =
            Pattern.compile("(?<![\\u00a0\\u202f])[:;!?\u00bb](?=[\\s{]|$)|\u00ab(?![\\u00a0\\u202f])");

    /** French "du" is an article. */
    private static final Map<Language, Pattern> FAMILIAR = Map.of(
            Language.DE, familiar("du|dein\\w*|dich|dir"),
            Language.FR, familiar("tu|te|toi|ton|ta|tes"),
            Language.ES, familiar("tú|tu|tus|te|ti"));

    static Stream<Arguments> everyBundleInEveryLanguage() {
        return new ClassFileImporter()
                .importPackages("io.offhook.selfcare").stream()
                        .filter(each -> each.isAnnotatedWith(MessageBundle.class) && each.isInterface())
                        .map(JavaClass::reflect)
                        .flatMap(bundle -> Language.all().stream()
                                .filter(each -> each != Language.EN)
                                .map(each -> Arguments.of(bundle, each)));
    }

    @ParameterizedTest
    @MethodSource("everyBundleInEveryLanguage")
    void every_language_has_every_message(Class<?> bundle, Language language) throws IOException {
        assertThat(translations(bundle, language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(bundle.getMethods()).map(Method::getName).toList());
    }

    @ParameterizedTest
    @MethodSource("everyBundleInEveryLanguage")
    void a_translation_says_all_that_the_message_does(Class<?> bundle, Language language) throws IOException {
        var translations = translations(bundle, language);
        for (var method : bundle.getMethods()) {
            var parameters = Arrays.stream(method.getParameters())
                    .map(Parameter::getName)
                    .collect(Collectors.toSet());
            assertThat(names(translations.getProperty(method.getName()), parameters))
                    .as("%s %s", language, method.getName())
                    .isEqualTo(names(method.getAnnotation(Message.class).value(), parameters));
        }
    }

    @ParameterizedTest
    @MethodSource("everyBundleInEveryLanguage")
    void people_are_addressed_formally(Class<?> bundle, Language language) throws IOException {
        var translations = translations(bundle, language);
        for (var key : translations.stringPropertyNames()) {
            assertThat(translations.getProperty(key).toLowerCase(language.formats()))
                    .as(key)
                    .doesNotContainPattern(Objects.requireNonNull(FAMILIAR.get(language)));
        }
    }

    static Stream<Arguments> everyBundleInFrench() {
        return everyBundleInEveryLanguage().filter(each -> each.get()[1] == Language.FR);
    }

    @ParameterizedTest
    @MethodSource("everyBundleInFrench")
    void french_signs_of_two_parts_never_begin_a_line(Class<?> bundle, Language language) throws IOException {
        var translations = translations(bundle, language);
        for (var key : translations.stringPropertyNames()) {
            assertThat(translations.getProperty(key)).as(key).doesNotContainPattern(BLANK_THAT_BREAKS);
        }
    }

    @Test
    void no_template_writes_a_colon_that_french_writes_in_another_way() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/templates"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).as("%s", file).doesNotContainPattern("\\}:(?=\\s|<|$)");
            }
        }
    }

    private static Pattern familiar(String words) {
        return Pattern.compile("\\b(" + words + ")\\b", Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static Set<String> names(String message, Set<String> parameters) {
        return NAME.matcher(message)
                .results()
                .map(each -> each.group(1))
                .filter(parameters::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties translations(Class<?> bundle, Language language) throws IOException {
        var name =
                "/messages/" + bundle.getAnnotation(MessageBundle.class).value() + "_" + language.tag() + ".properties";
        var file = Objects.requireNonNull(MessagesTest.class.getResourceAsStream(name), name);
        var translations = new Properties();
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            translations.load(reader);
        }
        return translations;
    }
}
