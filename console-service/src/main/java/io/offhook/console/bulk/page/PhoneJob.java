package io.offhook.console.bulk.page;

import io.offhook.console.value.Times;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job, as the service answers it.
 *
 * @param ignoredColumns columns of the file that are not stored
 * @param rowsRead rows that are settled
 * @param valid rows that would have been applied, where the job only checks
 */
record PhoneJob(
        UUID id,
        String mode,
        boolean validateOnly,
        @Nullable String description,
        String state,
        @Nullable Instant startAt,
        List<String> ignoredColumns,
        long totalRows,
        long rowsRead,
        long inserted,
        long updated,
        long deleted,
        long alreadyThere,
        long valid,
        long failed,
        @Nullable String actor,
        Instant submittedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    /** A job that nobody named is called after what it does and when it was submitted. A file may be called after a person. */
    public String title() {
        var name = description == null || description.isBlank()
                ? modeName() + ", " + Times.UTC.minute(submittedAt)
                : description;
        return validateOnly ? "Check of " + name : name;
    }

    /** Whether it goes on by itself. */
    public boolean isRunning() {
        return state.equals("PENDING") || state.equals("PROCESSING");
    }

    public boolean isHeld() {
        return state.equals("HOLD");
    }

    public boolean isOpen() {
        return isRunning() || isHeld();
    }

    public String stateWords() {
        return switch (state) {
            case "HOLD" -> startAt == null ? "Waits to be started" : "Waits for its time";
            case "PENDING" -> "Waits for its turn";
            case "PROCESSING" -> "Running";
            case "COMPLETED" -> "Done";
            case "INCOMPLETE" -> "Done, some rows failed";
            case "CANCELLED" -> "Cancelled";
            default -> state;
        };
    }

    /** Of its badge, by the style sheet's name. */
    public String colour() {
        return switch (state) {
            case "HOLD" -> "purple";
            case "PENDING", "PROCESSING" -> "azure";
            case "COMPLETED" -> "green";
            case "INCOMPLETE" -> "orange";
            default -> "secondary";
        };
    }

    public String modeWords() {
        return switch (mode) {
            case "INSERT" -> "adds phones";
            case "UPDATE" -> "changes phones";
            case "UPSERT" -> "changes phones, or adds them";
            case "DELETE" -> "removes phones";
            default -> mode;
        };
    }

    private String modeName() {
        return switch (mode) {
            case "INSERT" -> "Add phones";
            case "UPDATE" -> "Change phones";
            case "UPSERT" -> "Change or add phones";
            case "DELETE" -> "Remove phones";
            default -> mode;
        };
    }
}
