package io.offhook.selfcare.page;

import io.offhook.selfcare.profile.Reader;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages, and the parts of them that change; see {@code templates/page}. */
@CheckedTemplate(basePath = "page")
final class PageTemplates {

    private PageTemplates() {}

    /** @param said whether the reader just said that a phone is not theirs */
    static native TemplateInstance phones(String user, String text, RawString list, String news, boolean said);

    /** @param searched whether a text was looked for */
    static native TemplateInstance list(List<Slot> slots, PageLinks links, boolean searched);

    static native TemplateInstance card(PhoneCard card);

    static native TemplateInstance phone(String user, RawString card, String news);

    static native TemplateInstance actions(PhoneCard card);

    static native TemplateInstance code(String user, CodeView view, String news);

    static native TemplateInstance timeLeft(String time);

    static native TemplateInstance refusal(@Nullable RefusalView refusal);

    static native TemplateInstance gone();

    static native TemplateInstance signedOut();

    /** @param temporary whether the code can be shown in a moment; else there is none */
    static native TemplateInstance noCode(String user, PhoneCard card, boolean temporary);

    static native TemplateInstance unknownPhone(String user);

    static native TemplateInstance disown(String user, PhoneCard card);

    /** @param refused why it cannot be reported; absent: it can */
    static native TemplateInstance lost(String user, PhoneCard card, @Nullable ReportRefusal refused);

    /**
     * @param cards the phones that wait
     * @param result why the last try failed; empty: there was none
     */
    static native TemplateInstance pair(String user, List<PhoneCard> cards, String result);

    static native TemplateInstance problem(String title, String sentence);

    /**
     * An element of a list, and what it holds.
     *
     * @param quiet whether it is a row
     */
    record Slot(String id, boolean quiet, RawString html) {}

    /** @param until when the next report is taken, in words; absent: the code is not live */
    record ReportRefusal(@Nullable String until) {}

    /** In the language of the reader. */
    static TemplateInstance of(TemplateInstance page, Reader reader) {
        return page.setLocale(reader.language().tag());
    }

    static String html(TemplateInstance part, Reader reader) {
        return of(part, reader).render().strip();
    }
}
