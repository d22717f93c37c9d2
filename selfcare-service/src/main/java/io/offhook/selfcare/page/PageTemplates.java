package io.offhook.selfcare.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages; see {@code templates/page}. */
@CheckedTemplate(basePath = "page")
final class PageTemplates {

    private PageTemplates() {}

    static native TemplateInstance phones(String user, List<PhoneCard> cards, PageLinks links);

    static native TemplateInstance card(PhoneCard card);

    static native TemplateInstance code(String user, CodeView view);

    /** @param temporary whether the code can be shown in a moment; else there is none */
    static native TemplateInstance noCode(String user, PhoneCard card, boolean temporary);

    static native TemplateInstance unknownPhone(String user);

    static native TemplateInstance problem(String title, String sentence);
}
