package io.offhook.selfcare.mail.send;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the templates of mails may use. A secret: {@code toString} hides it.
 *
 * @param kind the most important thing that the mail tells: a name of {@code MailPart}
 * @param name to greet with
 * @param language for example {@code de}
 * @param welcome whether the person is new, or asked to be told once more
 * @param noPhone whether the person has no phone; only in a mail that welcomes
 * @param phones those that wait for their code
 * @param more how many other phones wait, which the mail does not list
 * @param ownPhones those that the person has; only in a mail that welcomes and has no codes
 * @param ending the codes that end soon
 * @param used the codes that a device used
 * @param withdrawn the codes that are of no use any more
 * @param invitation where to choose a password
 * @param codesShown whether codes are in the mail; else administrators hand them out
 * @param canSignIn whether the person can enter self care; else a link to it would lead nowhere
 * @param invitationFollows whether a mail of its own invites the person to self care, or has done so
 * @param portalUrl where self care is
 * @param unsubscribeUrl where reminders are stopped; only in a mail that reminds
 */
public record MailContent(
        String kind,
        String name,
        String language,
        boolean welcome,
        boolean noPhone,
        List<Phone> phones,
        int more,
        List<OwnPhone> ownPhones,
        List<Ending> ending,
        List<Used> used,
        List<Withdrawn> withdrawn,
        @Nullable Invitation invitation,
        boolean codesShown,
        boolean canSignIn,
        boolean invitationFollows,
        String portalUrl,
        @Nullable String unsubscribeUrl) {

    /**
     * A phone that waits for its code.
     *
     * @param extension of its first line
     * @param code in groups of four; absent while administrators hand out codes, as {@code expiry} and {@code picture}
     * @param expiry until when the code is valid, with the time zone
     * @param picture the id of the QR code, to follow {@code cid:}; absent also for a phone without a camera
     * @param renewed whether the code replaces one that the person was told
     * @param disputed whether the person has it because they said that they did not use the one before
     */
    public record Phone(
            String model,
            String description,
            @Nullable String extension,
            @Nullable String code,
            @Nullable String expiry,
            @Nullable String picture,
            boolean renewed,
            boolean disputed) {

        private static final int HALF = "1234 5678".length();

        /** Of eight digits each: a line breaks between them, so that groups stand two by two. */
        public List<String> codeHalves() {
            return code == null ? List.of() : List.of(code.substring(0, HALF), code.substring(HALF + 1));
        }
    }

    public record OwnPhone(
            String model, String description, @Nullable String extension) {}

    /** @param timeLeft for example {@code 23 hours and 59 minutes} */
    public record Ending(Phone phone, String timeLeft) {}

    /**
     * A code that a device used.
     *
     * @param model of the device
     * @param device its name: {@code SEP<MAC>}
     * @param time in the time zone of the person
     * @param disputeUrl by which the person says that it was not they
     */
    public record Used(
            String model, String device, @Nullable String extension, String time, String disputeUrl) {}

    /**
     * A code that is of no use any more.
     *
     * @param model absent if the phone was removed
     * @param description as the person was told of it; absent if they were told long ago, as the extension
     * @param disowned whether they said that the phone is not theirs
     */
    public record Withdrawn(
            @Nullable String model,
            @Nullable String description,
            @Nullable String extension,
            boolean disowned) {}

    /**
     * Where to choose a password.
     *
     * @param expiry until when the link is valid
     * @param forgotten whether somebody said that the password of the person is forgotten; else they are invited
     */
    public record Invitation(String url, String expiry, boolean forgotten) {}

    /** Whether a phone of the mail has a picture of its code. */
    public boolean pictures() {
        return Stream.concat(phones.stream(), ending.stream().map(Ending::phone))
                .anyMatch(each -> each.picture() != null);
    }

    /** Whether the person can enter self care, now or by an invitation. */
    public boolean leadsToSelfCare() {
        return canSignIn || invitationFollows || invitation != null;
    }

    /** The phones that wait, also those that are not listed. */
    public int waiting() {
        return phones.size() + more;
    }

    @Override
    public String toString() {
        return "MailContent[****]";
    }
}
