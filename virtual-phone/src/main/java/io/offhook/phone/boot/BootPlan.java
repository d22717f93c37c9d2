package io.offhook.phone.boot;

import io.offhook.phone.boot.BootState.Activating;
import io.offhook.phone.boot.BootState.AwaitingConfiguration;
import io.offhook.phone.boot.BootState.Configured;
import io.offhook.phone.boot.BootState.Registering;
import io.offhook.phone.boot.BootState.SeekingConfiguration;
import io.offhook.phone.boot.BootState.SeekingDefaults;
import io.offhook.phone.boot.BootState.SeekingTrustLists;
import io.offhook.phone.boot.BootState.Stopped;
import io.offhook.phone.file.ConfigurationFile;
import io.offhook.phone.file.DefaultFile;
import io.offhook.phone.file.FileContent;
import io.offhook.phone.file.MalformedFileException;
import io.offhook.phone.file.TrustListFiles;
import io.offhook.phone.redemption.CodeDigits;
import io.offhook.phone.redemption.Redemption;
import io.offhook.phone.redemption.RedemptionAnswer;
import io.offhook.pki.device.Device;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a phone does from power-on to its configuration. No I/O, no clock.
 *
 * @param files where the phone's files are served
 * @param redemption the URL of the activation service; overrides the one in {@code XMLDefault.cnf.xml}
 * @param code the code that the user enters; empty if the user enters none
 */
public record BootPlan(
        Device device, URI files, Optional<URI> redemption, Optional<CodeDigits> code, BootTimeouts timeouts) {

    public BootState initial() {
        return new SeekingTrustLists(TrustListFiles.namesFor(device));
    }

    /** Empty when the phone is configured or has stopped. */
    public Optional<BootAction> next(BootState state) {
        return switch (state) {
            case SeekingTrustLists(var remaining) -> Optional.of(fetch(remaining.getFirst()));
            case SeekingConfiguration() -> Optional.of(fetch(ConfigurationFile.nameFor(device)));
            case SeekingDefaults() -> Optional.of(fetch(DefaultFile.NAME));
            case Activating(var service, var digits, var attempt, var pause) ->
                Optional.of(new BootAction.Redeem(service, digits, pause));
            case Registering(var service, var attempt, var pause) ->
                Optional.of(new BootAction.Register(service, pause));
            case AwaitingConfiguration(var redeemed) ->
                Optional.of(new BootAction.Await(redeemed.configuration(), timeouts.configuration()));
            case Configured configured -> Optional.empty();
            case Stopped stopped -> Optional.empty();
        };
    }

    public BootState after(BootState state, BootOutcome outcome) {
        return switch (outcome) {
            case BootOutcome.OfFile(var answer) -> afterFile(state, answer);
            case BootOutcome.OfRedemption(var answer) -> afterRedemption(state, answer);
        };
    }

    private BootState afterFile(BootState state, FileAnswer answer) {
        return switch (answer) {
            case FileAnswer.NoAnswer(var message) -> new Stopped(new StopReason.NoAnswer(message));
            case FileAnswer.Failing(var message) -> new Stopped(new StopReason.NoAnswer(message));
            case FileAnswer.Found(var content, var provenance) -> afterFound(state, content);
            case FileAnswer.Refused(var fault, var message, var kept) -> afterRefused(state, message, kept);
            case FileAnswer.Missing() -> afterMissing(state);
        };
    }

    private BootState afterFound(BootState state, FileContent content) {
        return switch (state) {
            case SeekingTrustLists(var remaining) -> afterFoundTrustList(remaining);
            case SeekingConfiguration seeking -> configured(content);
            case AwaitingConfiguration awaiting -> configured(content);
            case SeekingDefaults seeking -> activating(content);
            case Activating activating -> throw notAsked(state);
            case Registering registering -> throw notAsked(state);
            case Configured configured -> throw notAsked(state);
            case Stopped stopped -> throw notAsked(state);
        };
    }

    /** If a trust list is refused, the phone keeps the list it has. If a configuration is refused, it keeps the last valid one. */
    private BootState afterRefused(BootState state, String message, Optional<FileContent> kept) {
        return switch (state) {
            case SeekingTrustLists(var remaining) -> afterTrustList(remaining);
            case SeekingConfiguration seeking -> keptOrStopped(message, kept);
            case AwaitingConfiguration awaiting -> keptOrStopped(message, kept);
            case SeekingDefaults seeking -> new Stopped(new StopReason.FileRefused(message));
            case Activating activating -> throw notAsked(state);
            case Registering registering -> throw notAsked(state);
            case Configured configured -> throw notAsked(state);
            case Stopped stopped -> throw notAsked(state);
        };
    }

    private BootState keptOrStopped(String message, Optional<FileContent> kept) {
        return kept.map(this::configured).orElseGet(() -> new Stopped(new StopReason.FileRefused(message)));
    }

    private BootState afterMissing(BootState state) {
        return switch (state) {
            case SeekingTrustLists(var remaining) -> afterTrustList(remaining);
            case SeekingConfiguration seeking -> new SeekingDefaults();
            case SeekingDefaults seeking ->
                redemption
                        .<BootState>map(this::firstAttempt)
                        .orElseGet(() -> new Stopped(new StopReason.FileUnusable(
                                files + " serves no " + DefaultFile.NAME + ": it is not a file server for phones")));
            case AwaitingConfiguration(var redeemed) ->
                new Stopped(new StopReason.NoAnswer("the service accepted this phone, but " + redeemed.configuration()
                        + " was not served within " + timeouts.configuration().toSeconds() + " s"));
            case Activating activating -> throw notAsked(state);
            case Registering registering -> throw notAsked(state);
            case Configured configured -> throw notAsked(state);
            case Stopped stopped -> throw notAsked(state);
        };
    }

    private BootState afterRedemption(BootState state, RedemptionAnswer answer) {
        return switch (answer) {
            case RedemptionAnswer.Redeemed(var redeemed) -> awaiting(state, redeemed);
            case RedemptionAnswer.Refused(var problem) ->
                problem.passes()
                        ? again(
                                state,
                                problem.retryAfter().orElse(timeouts.retryInterval()),
                                new StopReason.Refused(problem))
                        : new Stopped(new StopReason.Refused(problem));
            case RedemptionAnswer.NoAnswer(var message) ->
                again(state, timeouts.retryInterval(), new StopReason.NoAnswer(message));
            case RedemptionAnswer.HandshakeRefused(var message) ->
                new Stopped(new StopReason.HandshakeRefused(message));
        };
    }

    private static BootState awaiting(BootState state, Redemption redeemed) {
        return switch (state) {
            case Activating activating -> new AwaitingConfiguration(redeemed);
            case Registering registering -> new AwaitingConfiguration(redeemed);
            case SeekingTrustLists seeking -> throw notAsked(state);
            case SeekingConfiguration seeking -> throw notAsked(state);
            case SeekingDefaults seeking -> throw notAsked(state);
            case AwaitingConfiguration awaiting -> throw notAsked(state);
            case Configured configured -> throw notAsked(state);
            case Stopped stopped -> throw notAsked(state);
        };
    }

    private BootState again(BootState state, Duration asked, StopReason reason) {
        var pause = asked.compareTo(timeouts.maxRetryInterval()) > 0 ? timeouts.maxRetryInterval() : asked;
        return switch (state) {
            case Activating(var service, var digits, var attempt, var before)
            when attempt < timeouts.attempts() -> new Activating(service, digits, attempt + 1, pause);
            case Registering(var service, var attempt, var before)
            when attempt < timeouts.attempts() -> new Registering(service, attempt + 1, pause);
            case Activating last -> new Stopped(reason);
            case Registering last -> new Stopped(reason);
            case SeekingTrustLists seeking -> throw notAsked(state);
            case SeekingConfiguration seeking -> throw notAsked(state);
            case SeekingDefaults seeking -> throw notAsked(state);
            case AwaitingConfiguration awaiting -> throw notAsked(state);
            case Configured configured -> throw notAsked(state);
            case Stopped stopped -> throw notAsked(state);
        };
    }

    private static BootState afterTrustList(List<String> remaining) {
        return remaining.size() == 1
                ? new SeekingConfiguration()
                : new SeekingTrustLists(remaining.subList(1, remaining.size()));
    }

    /** A phone that has an ITL for its own device name does not request the general one. */
    private static BootState afterFoundTrustList(List<String> remaining) {
        return TrustListFiles.isIdentityList(remaining.getFirst())
                ? new SeekingConfiguration()
                : afterTrustList(remaining);
    }

    private BootState activating(FileContent content) {
        if (redemption.isPresent()) {
            return firstAttempt(redemption.get());
        }
        try {
            return DefaultFile.parse(content)
                    .activation()
                    .flatMap(this::firstAttempt)
                    .orElseGet(() -> new Stopped(new StopReason.CodeNotAsked(
                            DefaultFile.NAME + " requires no activation code from model " + device.model())));
        } catch (MalformedFileException e) {
            return new Stopped(new StopReason.FileUnusable(DefaultFile.NAME + " cannot be used: " + e.getMessage()));
        }
    }

    /** A phone whose model needs no code registers by itself, unless its user has entered a code. */
    private Optional<BootState> firstAttempt(DefaultFile.ActivationService service) {
        if (service.models().contains(device.model().name())) {
            return Optional.of(firstAttempt(service.url()));
        }
        return code.isPresent() ? Optional.empty() : Optional.of(new Registering(service.url(), 1, Duration.ZERO));
    }

    private BootState firstAttempt(URI service) {
        return code.<BootState>map(digits -> new Activating(service, digits, 1, Duration.ZERO))
                .orElseGet(() -> new Stopped(new StopReason.CodeMissing(
                        "the phone needs an activation code to redeem at " + service + ", and none was given")));
    }

    private BootState configured(FileContent content) {
        try {
            return new Configured(ConfigurationFile.parse(content));
        } catch (MalformedFileException e) {
            return new Stopped(new StopReason.FileUnusable("the configuration cannot be used: " + e.getMessage()));
        }
    }

    private BootAction fetch(String name) {
        return new BootAction.Fetch(files.resolve("/" + name));
    }

    private static IllegalStateException notAsked(BootState state) {
        return new IllegalStateException("nothing was asked for in " + state);
    }
}
