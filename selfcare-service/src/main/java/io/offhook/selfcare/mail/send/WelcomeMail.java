package io.offhook.selfcare.mail.send;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.offhook.pages.code.CodeDigits;
import io.offhook.pages.code.QrCode;
import io.offhook.selfcare.code.LocalTimeFormat;
import io.offhook.selfcare.code.QrPng;
import io.offhook.selfcare.code.reveal.RevealResult.Revealed;
import io.offhook.selfcare.mail.Mailbox;
import io.offhook.selfcare.mail.store.DueMail;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.mail.MailAttachment;
import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Writes the welcome mail: the extension, the code to type and to scan or whom to ask for it, and where to find it again. */
@ApplicationScoped
class WelcomeMail {

    private static final String PICTURE = "code@offhook";

    private final URI portal;
    private final LocalTimeFormat times;
    private final Mailbox from;
    private final String domain;

    WelcomeMail(@ConfigProperty(name = "offhook.self-care.url") URI portal, LocalTimeFormat times, SmtpSettings smtp) {
        this.portal = portal;
        this.times = times;
        this.from = Mailbox.parse(smtp.from().name(), smtp.from().address())
                .orElseThrow(() -> new IllegalArgumentException("offhook.smtp.from.address is not a mail address"));
        this.domain = SmtpClient.domain(smtp);
    }

    /**
     * What the templates may use.
     *
     * @param code absent while administrators hand out codes, as {@code expiry}
     */
    record Content(
            String name,
            String model,
            @Nullable String extension,
            @Nullable String code,
            @Nullable String expiry,
            String portalUrl,
            String picture) {
        @Override
        public String toString() {
            return "Content[****]";
        }
    }

    @CheckedTemplate(basePath = "mail")
    static class Templates {
        static native TemplateInstance welcomeText(Content content);

        static native TemplateInstance welcomeHtml(Content content);
    }

    /** Draws and renders: not for an event loop. */
    MailMessage write(DueMail due, Mailbox to, Optional<Revealed> revealed) {
        var content = new Content(
                due.name(),
                due.model(),
                due.directoryNumber(),
                revealed.map(it -> it.digits().exposeGrouped()).orElse(null),
                revealed.map(it -> times.format(it.expiresAt())).orElse(null),
                portal.toString(),
                PICTURE);
        var message = new MailMessage()
                .setFrom(from.address())
                .setTo(to.address())
                .setSubject("Your phone is ready to be set up")
                .setText(Templates.welcomeText(content).render())
                .setHtml(Templates.welcomeHtml(content).render())
                .setHeaders(MultiMap.caseInsensitiveMultiMap()
                        .add("From", from.header())
                        .add("To", to.header())
                        .add("Message-ID", "<" + id(due) + "@" + domain + ">")
                        // RFC 3834: no out-of-office replies to us.
                        .add("Auto-Submitted", "auto-generated"));
        revealed.ifPresent(it -> message.setInlineAttachment(picture(it.digits())));
        return message;
    }

    /** The same for every attempt of one order, so that a mail server can tell a duplicate. */
    private static UUID id(DueMail due) {
        return UUID.nameUUIDFromBytes((due.codeId() + due.correlationId()).getBytes(UTF_8));
    }

    private static MailAttachment picture(CodeDigits digits) {
        return MailAttachment.create()
                .setName("code.png")
                .setContentType("image/png")
                .setContentId("<" + PICTURE + ">")
                .setDisposition("inline")
                .setData(Buffer.buffer(QrPng.of(QrCode.of(digits))));
    }
}
