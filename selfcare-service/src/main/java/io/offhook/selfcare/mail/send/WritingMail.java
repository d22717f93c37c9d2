package io.offhook.selfcare.mail.send;

import io.offhook.pages.code.CodeDigits;
import io.offhook.pages.code.QrCode;
import io.offhook.selfcare.code.QrPng;
import io.offhook.selfcare.mail.Mailbox;
import io.offhook.selfcare.mail.store.DueMail;
import io.offhook.selfcare.mail.store.DueNotice;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.mail.MailAttachment;
import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes a mail: its headers, its text and HTML, and a picture of each code that it carries. */
@ApplicationScoped
class WritingMail {

    private final String portal;
    private final MailTemplates templates;
    private final Mailbox from;
    private final String domain;
    private final Clock clock;

    WritingMail(
            @ConfigProperty(name = "offhook.self-care.url") URI portal,
            MailTemplates templates,
            SmtpSettings smtp,
            Clock clock) {
        this.portal = portal.toString().replaceAll("/+$", "");
        this.templates = templates;
        this.from = Mailbox.parse(smtp.from().name(), smtp.from().address())
                .orElseThrow(() -> new IllegalArgumentException("offhook.smtp.from.address is not a mail address"));
        this.domain = SmtpClient.domain(smtp);
        this.clock = clock;
    }

    /** Draws and renders: not for an event loop. */
    MailMessage write(DueMail mail, Mailbox to, MailNotices told, LinksOfMail links) {
        var content = new WritingContent(mail, told, links, portal, clock.instant()).content();
        var rendered = templates.render(content, mail.reader().language());
        return new MailMessage()
                .setFrom(from.address())
                .setTo(to.address())
                .setSubject(rendered.subject())
                .setText(rendered.text())
                .setHtml(rendered.html())
                .setHeaders(headers(mail, to, content))
                .setInlineAttachment(pictures(told));
    }

    private MultiMap headers(DueMail mail, Mailbox to, MailContent content) {
        var headers = MultiMap.caseInsensitiveMultiMap()
                .add("From", from.header())
                .add("To", to.header())
                // The same for every attempt, so that a mail server can tell a duplicate.
                .add("Message-ID", "<" + mail.mailId() + "@" + domain + ">")
                .add("Content-Language", content.language())
                // RFC 3834: no out-of-office replies to us.
                .add("Auto-Submitted", "auto-generated");
        var unsubscribe = content.unsubscribeUrl();
        if (unsubscribe != null) {
            // RFC 8058: one click in the mail program is enough.
            headers.add("List-Unsubscribe", "<" + unsubscribe + ">")
                    .add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return headers;
    }

    /** Of codes whose phones can read them. */
    private static List<MailAttachment> pictures(MailNotices told) {
        return told.carried().stream()
                .filter(DueNotice::camera)
                .flatMap(each -> Stream.ofNullable(each.codeId()))
                .distinct()
                .flatMap(codeId ->
                        Stream.ofNullable(told.codes().get(codeId)).map(code -> picture(codeId, code.digits())))
                .toList();
    }

    private static MailAttachment picture(UUID codeId, CodeDigits digits) {
        return MailAttachment.create()
                .setName("code.png")
                .setContentType("image/png")
                .setContentId("<" + WritingContent.picture(codeId) + ">")
                .setDisposition("inline")
                .setData(Buffer.buffer(QrPng.of(QrCode.of(digits))));
    }
}
