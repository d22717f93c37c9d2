package io.offhook.selfcare.page.account;

import io.offhook.selfcare.language.Language;
import java.util.List;

/**
 * The form by which people sign in.
 *
 * @param name to begin with
 * @param failed whether the last password was wrong, or the name
 * @param passwordSet whether the person just chose a password
 * @param local whether there are local accounts, whose passwords can be forgotten
 */
record SignInView(String name, boolean failed, boolean passwordSet, boolean local) {

    public List<Language> languages() {
        return Language.all();
    }
}
