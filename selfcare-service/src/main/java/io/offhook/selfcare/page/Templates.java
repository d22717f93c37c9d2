package io.offhook.selfcare.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages; see {@code templates/page}. */
@CheckedTemplate(basePath = "page")
final class Templates {

    private Templates() {}

    static native TemplateInstance login(boolean failed);

    static native TemplateInstance phones(String user, List<PhoneCard> cards);

    static native TemplateInstance card(PhoneCard card);

    static native TemplateInstance code(String user, CodeSheet sheet);

    /** @param trouble {@code away}: try again in a moment; {@code gone}: this code is over */
    static native TemplateInstance trouble(String user, PhoneCard card, String trouble);

    static native TemplateInstance missing(String user);
}
