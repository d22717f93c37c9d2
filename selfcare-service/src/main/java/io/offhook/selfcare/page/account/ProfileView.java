package io.offhook.selfcare.page.account;

import io.offhook.selfcare.account.AccountHolder;
import io.offhook.selfcare.language.Language;
import io.offhook.selfcare.profile.Profile;
import io.offhook.selfcare.profile.TimeZones;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The profile of a person, as the page shows it.
 *
 * @param language tag of the chosen one; empty: as the browser says
 * @param zone as typed; empty: that of the installation
 * @param signIn who has the password
 * @param said what was done; absent: nothing
 * @param failed what was not done; absent: nothing
 */
record ProfileView(
        AccountHolder holder,
        String language,
        String zone,
        boolean mailsWanted,
        SignIn signIn,
        @Nullable Said said,
        @Nullable Failed failed) {

    /** Who has the password of a person. */
    enum SignIn {
        LOCAL,
        /** The configuration. */
        CONFIGURED,
        PROVIDER
    }

    /** What a page says after a form. */
    enum Said {
        SAVED,
        PASSWORD_CHANGED,
        MAILED;

        /** As it stands in the address. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Said> of(Optional<String> key) {
            return key.flatMap(text -> Arrays.stream(values())
                    .filter(each -> each.key().equals(text))
                    .findFirst());
        }
    }

    /** @param field of the form that is wrong; empty: none in particular */
    record Failed(String field, String sentence) {}

    static ProfileView of(AccountHolder holder, Profile profile, SignIn signIn) {
        return new ProfileView(
                holder,
                profile.language().map(Language::tag).orElse(""),
                profile.zone().map(ZoneId::getId).orElse(""),
                profile.mailsWanted(),
                signIn,
                null,
                null);
    }

    ProfileView saying(@Nullable Said done) {
        return new ProfileView(holder, language, zone, mailsWanted, signIn, done, failed);
    }

    ProfileView failing(String field, String sentence) {
        return new ProfileView(holder, language, zone, mailsWanted, signIn, said, new Failed(field, sentence));
    }

    ProfileView typed(String otherLanguage, String otherZone, boolean mails) {
        return new ProfileView(holder, otherLanguage, otherZone, mails, signIn, said, failed);
    }

    public boolean isSaved() {
        return said == Said.SAVED;
    }

    public boolean isPasswordChanged() {
        return said == Said.PASSWORD_CHANGED;
    }

    public boolean isMailed() {
        return said == Said.MAILED;
    }

    public boolean isLocal() {
        return signIn == SignIn.LOCAL;
    }

    public boolean isProvider() {
        return signIn == SignIn.PROVIDER;
    }

    public boolean isWrong(String field) {
        return failed != null && failed.field().equals(field);
    }

    public List<Language> languages() {
        return Language.all();
    }

    public List<String> zones() {
        return TimeZones.all();
    }
}
