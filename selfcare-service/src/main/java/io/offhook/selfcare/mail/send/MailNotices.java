package io.offhook.selfcare.mail.send;

import io.offhook.selfcare.code.reveal.RevealResult.Revealed;
import io.offhook.selfcare.mail.store.DueNotice;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What a mail tells.
 *
 * @param carried those of the notices whose codes it carries
 * @param codes the digits; empty while administrators hand them out
 */
record MailNotices(List<DueNotice> notices, List<DueNotice> carried, Map<UUID, Revealed> codes) {

    MailNotices {
        notices = List.copyOf(notices);
        carried = List.copyOf(carried);
        codes = Map.copyOf(codes);
    }

    MailNotices without(Predicate<DueNotice> some) {
        return new MailNotices(ToldNotices.without(notices, some), ToldNotices.without(carried, some), codes);
    }

    @Override
    public String toString() {
        return "MailNotices[****]";
    }
}
