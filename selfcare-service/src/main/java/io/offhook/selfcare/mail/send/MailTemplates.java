package io.offhook.selfcare.mail.send;

import io.offhook.selfcare.language.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The templates of mails: those of Offhook, or files of the installation that replace them. {@code mail.html}, {@code mail.txt} and {@code
 * subject.txt} are for every language; {@code mail.de.html} and so on for one, and come first.
 */
@ApplicationScoped
class MailTemplates {

    private static final int BEFORE_MAILS = 1;

    private final Engine engine;
    private final Optional<Path> directory;
    private final Map<String, Template> replaced = new HashMap<>();

    MailTemplates(Engine engine, MailSettings settings) {
        this.engine = engine;
        this.directory = settings.templates();
    }

    @CheckedTemplate(basePath = "mail")
    static class BuiltIn {
        static native TemplateInstance subject(MailContent content);

        static native TemplateInstance text(MailContent content);

        static native TemplateInstance html(MailContent content);
    }

    /** A mail as it is sent. A secret: {@code toString} hides it. */
    record Rendered(String subject, String text, String html) {
        @Override
        public String toString() {
            return "Rendered[****]";
        }
    }

    /** A template that cannot be read, or uses what is not there, stops the start, not the first mail. */
    void check(@Observes @Priority(BEFORE_MAILS) StartupEvent event) {
        if (directory.isEmpty()) {
            return;
        }
        for (var part : List.of("subject.txt", "mail.txt", "mail.html")) {
            read(part, part);
            Language.all().forEach(language -> read(part, inLanguage(part, language)));
        }
        for (var language : Language.all()) {
            for (var sample : SampleContent.all(language)) {
                check(sample, language);
            }
        }
    }

    Rendered render(MailContent content, Language language) {
        return new Rendered(
                of("subject.txt", language, BuiltIn.subject(content), content)
                        .render()
                        .strip()
                        .replaceAll("\\s+", " "),
                of("mail.txt", language, BuiltIn.text(content), content).render(),
                of("mail.html", language, BuiltIn.html(content), content).render());
    }

    private void check(MailContent sample, Language language) {
        try {
            render(sample, language);
        } catch (TemplateException e) {
            throw broken(e);
        }
    }

    private TemplateInstance of(String part, Language language, TemplateInstance builtIn, MailContent content) {
        var template = replaced.getOrDefault(inLanguage(part, language), replaced.get(part));
        var instance = template == null ? builtIn : template.instance().data("content", content);
        return instance.setLocale(language.tag());
    }

    private static String inLanguage(String part, Language language) {
        return part.replace(".", "." + language.tag() + ".");
    }

    private void read(String part, String name) {
        var file = directory.orElseThrow().resolve(name);
        if (!Files.exists(file)) {
            return;
        }
        try {
            var type = part.endsWith(".html") ? Variant.TEXT_HTML : Variant.TEXT_PLAIN;
            replaced.put(name, engine.parse(Files.readString(file), Variant.forContentType(type), name));
        } catch (IOException e) {
            throw new UncheckedIOException("offhook.mail.templates: " + name + " cannot be read", e);
        } catch (TemplateException e) {
            throw broken(e);
        }
    }

    private static IllegalStateException broken(TemplateException e) {
        var origin = e.getOrigin();
        var place = origin == null ? "" : origin.getTemplateId() + ", line " + origin.getLine() + ": ";
        return new IllegalStateException("offhook.mail.templates: " + place + e.getMessage(), e);
    }
}
