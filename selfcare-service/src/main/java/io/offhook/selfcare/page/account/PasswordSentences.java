package io.offhook.selfcare.page.account;

import io.offhook.selfcare.account.PasswordFault;
import io.offhook.selfcare.account.PasswordRules;
import io.offhook.selfcare.language.Language;
import io.offhook.selfcare.text.PasswordText;
import io.offhook.selfcare.text.SignInText;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Says why a password cannot be chosen. */
final class PasswordSentences {

    private PasswordSentences() {}

    static String of(PasswordFault fault, Language language) {
        var text = text(language);
        return switch (fault) {
            case TOO_SHORT -> text.tooShort(PasswordRules.SHORTEST);
            case TOO_LONG -> text.tooLong(PasswordRules.LONGEST);
            case PERSONAL -> text.personal();
            case GUESSABLE -> text.guessable();
        };
    }

    static String tooMany(long seconds, Language language) {
        return MessageBundles.get(SignInText.class, Localized.Literal.of(language.tag()))
                .tooMany(seconds);
    }

    static PasswordText text(Language language) {
        return MessageBundles.get(PasswordText.class, Localized.Literal.of(language.tag()));
    }
}
