package io.offhook.selfcare.mail.store;

import io.offhook.selfcare.mail.SignIn;
import io.offhook.selfcare.profile.Reader;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claimed mail, with all that its text needs but the codes.
 *
 * @param attempt this attempt, counted from 1
 * @param mailsWanted whether the person wants mails that nobody is obliged to send
 * @param codesShown whether the mail carries codes; else administrators hand them out
 * @param refusal why an earlier mail to this address was refused for good, if one was
 * @param signIn whether the person can enter self care
 * @param notices what it tells; those that were cancelled since are not in it
 * @param phones the first of the phones that the person has, if the mail welcomes them
 */
public record DueMail(
        UUID mailId,
        int attempt,
        Reader reader,
        String address,
        boolean mailsWanted,
        boolean codesShown,
        @Nullable String refusal,
        SignIn signIn,
        List<DueNotice> notices,
        List<OwnPhone> phones) {

    /** A phone of the person. */
    public record OwnPhone(
            String model, String description, @Nullable String directoryNumber) {}

    public DueMail {
        notices = List.copyOf(notices);
        phones = List.copyOf(phones);
    }

    public String userId() {
        return reader.userId();
    }

    @Override
    public String toString() {
        return "DueMail[" + mailId + "]";
    }
}
