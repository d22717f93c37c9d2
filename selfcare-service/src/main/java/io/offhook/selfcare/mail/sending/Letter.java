package io.offhook.selfcare.mail.sending;

import io.offhook.selfcare.code.Moments;
import io.offhook.selfcare.code.QrCode;
import io.offhook.selfcare.code.QrPng;
import io.offhook.selfcare.code.showing.Reveal.Shown;
import io.quarkus.mailer.MailTemplate.MailTemplateInstance;
import io.quarkus.qute.CheckedTemplate;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The welcome mail: the extension, the code to type and to scan, and where to find it again. */
@ApplicationScoped
class Letter {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PICTURE = "code@offhook";

    private final URI selfCare;
    private final Moments moments;

    Letter(@ConfigProperty(name = "offhook.self-care.url") URI selfCare, Moments moments) {
        this.selfCare = selfCare;
        this.moments = moments;
    }

    /** What the templates may use. */
    record Content(
            String name,
            String model,
            @Nullable String extension,
            String code,
            List<String> groups,
            String expiry,
            String selfCareUrl,
            String picture) {
        @Override
        public String toString() {
            return "Content[****]";
        }
    }

    @CheckedTemplate(basePath = "mail")
    static class Templates {
        static native MailTemplateInstance welcome(Content content);
    }

    /** Completes when the mail server has taken it. */
    Uni<Void> send(DueMail due, Shown shown) {
        var content = new Content(
                due.name(),
                due.model(),
                due.directoryNumber(),
                shown.digits().exposeGrouped(),
                shown.digits().exposeGroups(),
                moments.date(shown.expiresAt()),
                selfCare.toString(),
                PICTURE);
        return picture(shown)
                .chain(png -> Templates.welcome(content)
                        .to(due.mail())
                        .subject("Your phone is ready to be set up")
                        .addInlineAttachment("code.png", png, "image/png", "<" + PICTURE + ">")
                        .send()
                        .ifNoItem()
                        .after(PATIENCE)
                        .fail());
    }

    /** Drawing is work: not for an event loop. */
    private static Uni<byte[]> picture(Shown shown) {
        return Uni.createFrom()
                .item(() -> QrPng.of(QrCode.of(shown.digits())))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
