package io.offhook.provisioning.user;

import io.offhook.provisioning.value.MalformedValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A language that self care writes its pages and mails in. */
public enum Language {
    EN,
    DE,
    FR,
    ES;

    /** As the user topic says it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Empty for a blank or absent one.
     *
     * @throws MalformedValue if nothing is written in it
     */
    public static Optional<Language> parse(String field, @Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(values())
                .filter(each -> each.tag().equals(tag.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new MalformedValue(
                        field, MalformedValue.quoted(tag) + " is none of the languages " + tags() + ".")));
    }

    private static String tags() {
        return Arrays.stream(values()).map(Language::tag).collect(Collectors.joining(", "));
    }
}
