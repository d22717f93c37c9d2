package io.offhook.console.bulk.page;

import io.offhook.console.bulk.FileRows;
import io.offhook.console.owning.AnswerReader;
import io.offhook.console.owning.Commands;
import io.offhook.console.owning.FormWords;
import io.offhook.console.owning.OwningService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;

/** Asks the service for jobs, and for rows that failed. */
@ApplicationScoped
class ReadingJobs {

    private static final int MOST = 50;

    private final Commands commands;
    private final AnswerReader reader;

    ReadingJobs(Commands commands, AnswerReader reader) {
        this.commands = commands;
        this.reader = reader;
    }

    /** Empty if there is none, or the service does not answer. */
    Uni<Optional<PhoneJob>> one(UUID id) {
        return commands.get(OwningService.PROVISIONING, BulkPages.REST + "/" + id)
                .map(answer -> reader.one(answer, PhoneJob.class));
    }

    static String failedRowsPath(UUID id) {
        return BulkPages.REST + "/" + id + "/failed-rows";
    }

    /** The first ones, with their reasons. */
    Uni<FileRows> failedRows(UUID id) {
        return commands.download(OwningService.PROVISIONING, failedRowsPath(id), "text/csv")
                .map(ReadingJobs::rows)
                .onFailure()
                .recoverWithItem(FileRows.NONE);
    }

    /** In the words of the forms, as other refusals. */
    private static FileRows told(FileRows failed) {
        return new FileRows(
                failed.columns(),
                failed.rows().stream()
                        .map(row -> new FileRows.Row(
                                row.line(), row.cells(), FormWords.of(row.problem(), Optional.empty())))
                        .toList());
    }

    private static FileRows rows(Response from) {
        try (from) {
            return from.getStatus() == Response.Status.OK.getStatusCode()
                    ? told(FileRows.failed(from.readEntity(String.class), MOST))
                    : FileRows.NONE;
        }
    }
}
