package io.offhook.selfcare.page;

import io.quarkus.qute.TemplateExtension;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/** Whom to ask, where a page says that an administrator must act: {@code help:} in templates. */
@TemplateExtension(namespace = "help")
final class HelpDesk {

    private static final Pattern LINK = Pattern.compile("(?:https?|mailto|tel):\\S+");

    private HelpDesk() {}

    static boolean known() {
        return setting().isPresent();
    }

    /** A name, a telephone number, or an address to follow. */
    static String text() {
        return setting().orElse("");
    }

    static boolean link() {
        return setting().filter(text -> LINK.matcher(text).matches()).isPresent();
    }

    private static Optional<String> setting() {
        return ConfigProvider.getConfig()
                .getOptionalValue("offhook.self-care.help", String.class)
                .filter(text -> !text.isBlank());
    }
}
