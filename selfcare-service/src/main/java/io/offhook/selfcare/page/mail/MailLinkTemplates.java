package io.offhook.selfcare.page.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages behind the links of mails; see {@code templates/page/mail}. */
@CheckedTemplate(basePath = "page/mail")
final class MailLinkTemplates {

    private MailLinkTemplates() {}

    /** @param device that used the code */
    static native TemplateInstance dispute(String device, boolean done);

    static native TemplateInstance unsubscribe(boolean done);

    static native TemplateInstance noLink();
}
