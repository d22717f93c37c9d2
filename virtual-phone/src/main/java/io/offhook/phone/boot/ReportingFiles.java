package io.offhook.phone.boot;

import io.offhook.phone.file.DefaultFile;
import io.offhook.phone.file.MalformedFileException;
import io.offhook.phone.file.TrustListFiles;
import io.offhook.phone.redemption.DeviceReport;
import io.offhook.phone.redemption.DeviceReport.Outcome;
import io.offhook.phone.redemption.RedeemCode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tells the activation service which files a phone took and refused, at the end of its boot. A report that fails changes nothing. A phone
 * that has its configuration already learns from {@code XMLDefault.cnf.xml} where the service is.
 */
public final class ReportingFiles implements Consumer<BootStep> {

    private final BootPlan plan;
    private final FetchFile files;
    private final RedeemCode activation;
    private final List<DeviceReport> reports = new ArrayList<>();
    private Optional<URI> service;

    public ReportingFiles(BootPlan plan, FetchFile files, RedeemCode activation) {
        this.plan = plan;
        this.files = files;
        this.activation = activation;
        this.service = plan.redemption();
    }

    @Override
    public void accept(BootStep step) {
        switch (step.action()) {
            case BootAction.Fetch(var file) -> report(file, step.outcome()).ifPresent(reports::add);
            case BootAction.Await(var file, var timeout) ->
                report(file, step.outcome()).ifPresent(reports::add);
            case BootAction.Redeem(var asked, var code, var pause) -> service = Optional.of(asked);
            case BootAction.Register(var asked, var pause) -> service = Optional.of(asked);
        }
    }

    /** Sends the reports. */
    public void end() {
        if (!reports.isEmpty()) {
            service.or(this::serviceOfDefaults)
                    .ifPresent(known -> reports.forEach(report -> activation.report(known, report)));
        }
    }

    private static Optional<DeviceReport> report(URI file, BootOutcome outcome) {
        return outcome instanceof BootOutcome.OfFile(var answer) ? report(name(file), answer) : Optional.empty();
    }

    private static Optional<DeviceReport> report(String name, FileAnswer answer) {
        if (name.equals(DefaultFile.NAME)) {
            return Optional.empty();
        }
        boolean trustList = TrustListFiles.isTrustList(name);
        return switch (answer) {
            case FileAnswer.Found found ->
                trustList ? Optional.empty() : Optional.of(DeviceReport.of(Outcome.CONFIGURATION_TAKEN));
            case FileAnswer.Refused refused ->
                Optional.of(DeviceReport.of(
                        trustList ? Outcome.TRUST_LIST_REFUSED : Outcome.CONFIGURATION_REFUSED,
                        refused.fault().name()));
            case FileAnswer.Missing missing -> Optional.empty();
            case FileAnswer.Failing failing -> Optional.empty();
            case FileAnswer.NoAnswer none -> Optional.empty();
        };
    }

    private Optional<URI> serviceOfDefaults() {
        try {
            return files.fetch(plan.files().resolve("/" + DefaultFile.NAME)) instanceof FileAnswer.Found found
                    ? DefaultFile.parse(found.content()).activation().map(DefaultFile.ActivationService::url)
                    : Optional.empty();
        } catch (MalformedFileException e) {
            return Optional.empty();
        }
    }

    private static String name(URI file) {
        var path = file.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
