package io.offhook.selfcare.page;

import io.offhook.eventing.page.Page;
import io.offhook.selfcare.page.PageTemplates.Slot;
import io.offhook.selfcare.phone.MyPhone;
import io.offhook.selfcare.profile.Reader;
import io.quarkus.qute.RawString;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;

/** The list of phones, card by card. */
final class ListParts {

    private ListParts() {}

    static PageParts of(Page<MyPhone> mine, ListQuery query, Reader reader, Instant now) {
        var slots = mine.items().stream().map(phone -> slot(phone, reader, now)).toList();
        var links = PageLinks.of(mine, query::parameters);
        var parts = new LinkedHashMap<String, String>();
        slots.forEach(slot -> parts.put(slot.id(), slot.html().getValue()));
        var searched = !query.text().isEmpty();
        return new PageParts(
                "list",
                outline(slots, links),
                PageTemplates.html(PageTemplates.list(slots, links, searched), reader),
                parts);
    }

    private static Slot slot(MyPhone phone, Reader reader, Instant now) {
        var card = PhoneCard.of(phone, reader.times(), now);
        return new Slot(card.slot(), card.quiet(), new RawString(PageTemplates.html(PageTemplates.card(card), reader)));
    }

    private static String outline(List<Slot> slots, PageLinks links) {
        return links
                + slots.stream().map(slot -> slot.id() + slot.quiet()).toList().toString();
    }
}
