package io.offhook.stack.deadletters;

import io.offhook.stack.service.Service;
import picocli.CommandLine.Option;

/** {@code --service}. */
final class ServiceOption {

    @Option(
            names = "--service",
            required = true,
            paramLabel = "NAME",
            description = "The service with the dead letters.")
    Service service = Service.PROVISIONING;
}
