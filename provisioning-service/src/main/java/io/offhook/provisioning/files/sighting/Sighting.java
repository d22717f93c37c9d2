package io.offhook.provisioning.files.sighting;

import io.offhook.provisioning.files.Reply;
import io.offhook.provisioning.files.Reply.Reason;
import io.offhook.provisioning.files.RequestedFile;
import io.offhook.provisioning.value.DeviceName;
import java.util.Optional;

/**
 * A file of a device was asked for. Whoever asked, and how, makes no difference: the same of one device is a repetition.
 *
 * @param tag of the file that was served
 */
record Sighting(DeviceName device, File file, Result result, Optional<String> tag) {

    /** Its names are part of events. */
    enum File {
        TRUST_LIST,
        CONFIGURATION
    }

    /** Its names are part of events. */
    enum Result {
        SERVED,
        NOT_ACTIVATED,
        UNKNOWN_DEVICE,
        NO_SUCH_FILE,
        THROTTLED
    }

    /** Empty if the file names no device. */
    static Optional<Sighting> of(RequestedFile asked, Reply reply) {
        return switch (asked) {
            case RequestedFile.Default ignored -> Optional.empty();
            case RequestedFile.SignedDefault ignored -> Optional.empty();
            case RequestedFile.TrustList it -> it.device().map(device -> of(device, File.TRUST_LIST, reply));
            case RequestedFile.Configuration it -> Optional.of(of(it.device(), File.CONFIGURATION, reply));
        };
    }

    private static Sighting of(DeviceName device, File file, Reply reply) {
        return switch (reply) {
            case Reply.Found found ->
                new Sighting(
                        device, file, Result.SERVED, Optional.of(found.file().tag()));
            case Reply.Guest(var ignored, var reason) -> new Sighting(device, file, result(reason), Optional.empty());
            case Reply.Missing(var reason) -> new Sighting(device, file, result(reason), Optional.empty());
            case Reply.Throttled ignored -> new Sighting(device, file, Result.THROTTLED, Optional.empty());
        };
    }

    private static Result result(Reason reason) {
        return switch (reason) {
            case UNKNOWN_DEVICE -> Result.UNKNOWN_DEVICE;
            case NOT_ACTIVATED -> Result.NOT_ACTIVATED;
            case NO_SUCH_FILE -> Result.NO_SUCH_FILE;
        };
    }

    /** Whether the answer shows that the device has a record. Everybody gets the trust list, by any name. */
    boolean provesRecord() {
        return switch (file) {
            case TRUST_LIST -> false;
            case CONFIGURATION ->
                switch (result) {
                    case SERVED, NOT_ACTIVATED, NO_SUCH_FILE -> true;
                    case UNKNOWN_DEVICE, THROTTLED -> false;
                };
        };
    }
}
