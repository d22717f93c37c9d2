package io.offhook.provisioning.phone.store;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.provisioning.phone.LineText;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Stores and erases the personal texts of lines. Every call belongs to the caller's transaction. */
@ApplicationScoped
public class LineTexts {

    private static final String STORE = """
            insert into line_text (phone_id, line_index, display, label)
            select * from unnest($1::uuid[], $2::int[], $3::text[], $4::text[])""";

    private static final String ERASE = "delete from line_text where phone_id = any($1::uuid[])";

    /** Blank texts are not stored. */
    public Uni<Void> store(Map<UUID, List<LineText>> textsByPhone) {
        List<UUID> phones = new ArrayList<>();
        List<LineText> texts = new ArrayList<>();
        textsByPhone.forEach(
                (phone, each) -> each.stream().filter(text -> !text.isBlank()).forEach(text -> {
                    phones.add(phone);
                    texts.add(text);
                }));
        return phones.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(
                                STORE,
                                phones.toArray(UUID[]::new),
                                texts.stream().map(LineText::index).toArray(Integer[]::new),
                                texts.stream().map(LineText::display).toArray(String[]::new),
                                texts.stream().map(LineText::label).toArray(String[]::new))
                        .replaceWithVoid();
    }

    /** All texts of each of the phones. */
    public Uni<Void> replaceAll(Map<UUID, List<LineText>> textsByPhone) {
        return textsByPhone.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(ERASE, (Object) textsByPhone.keySet().toArray(UUID[]::new))
                        .chain(() -> store(textsByPhone));
    }
}
