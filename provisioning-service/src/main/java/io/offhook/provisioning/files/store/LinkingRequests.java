package io.offhook.provisioning.files.store;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.trace.RequestSpan;
import io.offhook.provisioning.files.Caller;
import io.offhook.provisioning.files.Reply;
import io.offhook.provisioning.files.RequestedFile;
import io.offhook.provisioning.value.DeviceName;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Answers requests for files, and links the span of a request for a configuration to the trace in which something last happened to the phone,
 * such as its redemption: the phone itself tells of none. That is looked up for requests whose spans somebody gets, and for no others.
 */
@ApplicationScoped
public class LinkingRequests {

    private static final String LATEST = """
            select metadata->>'traceparent' from event
            where stream_id = (select id::text from phone_view where device_name = $1)
            order by version desc limit 1""";

    private final AnsweringFileRequests files;
    private final UnitOfWork units;

    LinkingRequests(AnsweringFileRequests files, UnitOfWork units) {
        this.files = files;
        this.units = units;
    }

    /** Answers on the caller's event loop, as {@link AnsweringFileRequests} does. Call it where the span of the request is at hand. */
    public Uni<Reply> answer(Caller caller, RequestedFile file) {
        var linker = RequestSpan.linker();
        var reply = files.answer(caller, file);
        return linker.isPresent() && file instanceof RequestedFile.Configuration asked
                ? reply.call(found -> found instanceof Reply.Found
                        ? link(asked.device(), linker.get())
                        : Uni.createFrom().voidItem())
                : reply;
    }

    /** A file is worth more than a link: without the database there is none. */
    private Uni<Void> link(DeviceName device, Consumer<String> linker) {
        return units.runApart(() -> PlainSql.select(LATEST, device.text()))
                .invoke(rows -> rows.stream()
                        .flatMap(row -> Optional.ofNullable((String) row[0]).stream())
                        .forEach(linker))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
