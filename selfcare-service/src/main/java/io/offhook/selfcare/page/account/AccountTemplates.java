package io.offhook.selfcare.page.account;

import io.offhook.selfcare.profile.Reader;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

/** The pages; see {@code templates/page}. Each is written in the language of its reader: {@link #in}. */
@CheckedTemplate(basePath = "page")
final class AccountTemplates {

    private AccountTemplates() {}

    static native TemplateInstance login(Reader reader, SignInView view);

    /** @param fault a sentence; absent: the form is new */
    static native TemplateInstance invitation(Reader reader, String userName, int shortest, @Nullable String fault);

    /** The link does not work. */
    static native TemplateInstance invitationOver(Reader reader);

    static native TemplateInstance forgot(Reader reader);

    /** @param tooOften whether nothing was done, since this address asked too often */
    static native TemplateInstance forgotSent(Reader reader, boolean tooOften);

    static native TemplateInstance profile(Reader reader, ProfileView view);

    static TemplateInstance in(Reader reader, TemplateInstance page) {
        return page.setLocale(reader.language().tag());
    }
}
