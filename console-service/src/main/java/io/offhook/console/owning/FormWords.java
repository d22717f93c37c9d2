package io.offhook.console.owning;

import io.offhook.console.value.Times;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what a service refuses in the words of the forms: services name fields and durations as their API does. */
public final class FormWords {

    /** Fields whose label is not made of the words of their name, and those of one word. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("first", "first number"),
            Map.entry("last", "last number"),
            Map.entry("mac", "MAC"),
            Map.entry("codeLife", "life of the codes"),
            Map.entry("ownerId", "owner"),
            Map.entry("id", "user id"),
            Map.entry("mail", "mail address"),
            Map.entry("load", "firmware load"),
            Map.entry("mraDomain", "MRA domain"),
            Map.entry("sipPort", "SIP port"),
            Map.entry("securedSipPort", "secured SIP port"),
            Map.entry("ntpServers", "NTP servers"),
            Map.entry("sipProfile", "SIP profile"),
            Map.entry("deviceNamePrefix", "beginning of the device name"));

    /** Names that cannot be a word of a sentence or an id of a person's making: they are told wherever they stand. */
    private static final Map<String, String> CAMEL = Stream.of(
                    "devicePool",
                    "devicePools",
                    "securityProfile",
                    "phoneButtonTemplate",
                    "phoneTemplate",
                    "lineTemplate",
                    "directoryNumber",
                    "callingSearchSpace",
                    "callManagers",
                    "timeZone",
                    "userLocale",
                    "networkLocale",
                    "languageCode",
                    "startMediaPort",
                    "stopMediaPort",
                    "registerExpires",
                    "keepAliveExpires",
                    "firstNumber",
                    "lastNumber",
                    "validUntil",
                    "expiryWarning",
                    "requiresActivationCode")
            .collect(Collectors.toUnmodifiableMap(name -> name, FormWords::words));

    private static final Pattern ADDRESS =
            Pattern.compile(",?\\s*(?:with\\s+)?\\b(?:GET|POST|PUT|PATCH|DELETE)\\s+/api/\\S*[^\\s.,;:]");
    private static final Pattern DURATION =
            Pattern.compile("is an ISO-8601 duration from (PT\\w+) to (PT\\w+), for example PT\\w+");
    private static final Pattern NAME = Pattern.compile("(?<!['\\w])([a-z]+(?:[A-Z][a-z0-9]+)*)(?!['\\w])");

    private FormWords() {}

    /** @param field that the service says is wrong */
    public static String of(String sentence, Optional<String> field) {
        var told = ADDRESS.matcher(sentence).replaceAll("").replace(", or leave it out.", ".");
        told = DURATION.matcher(told)
                .replaceAll(found -> "is from " + span(found.group(1)) + " to " + span(found.group(2)));
        var renamed = NAME.matcher(told)
                .replaceAll(found -> Matcher.quoteReplacement(label(found.group(1), found.start(), field)));
        return renamed.isEmpty() ? renamed : renamed.substring(0, 1).toUpperCase(Locale.ROOT) + renamed.substring(1);
    }

    private static String label(String name, int start, Optional<String> field) {
        // "first" and "last" are words too: they are fields where a sentence begins with them, and is about them.
        boolean isField = field.filter(name::equals).isPresent() && (start <= "The ".length() || isCamel(name));
        if (isField) {
            return LABELS.getOrDefault(name, words(name));
        }
        return isCamel(name) ? LABELS.getOrDefault(name, CAMEL.getOrDefault(name, name)) : name;
    }

    private static boolean isCamel(String name) {
        return !name.equals(name.toLowerCase(Locale.ROOT));
    }

    private static String words(String name) {
        return name.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static String span(String iso) {
        return Times.span(Duration.parse(iso));
    }
}
