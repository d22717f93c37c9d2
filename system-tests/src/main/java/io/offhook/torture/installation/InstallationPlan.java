package io.offhook.torture.installation;

import io.offhook.stack.service.Service;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is started.
 *
 * @param build the directory with the packaged services, in the directories of the build
 * @param oldBuild the same of an earlier version, which runs beside it
 * @param services each as two replicas; activation is among them
 * @param brokers one, or three that lose one of them
 * @param diskMegabytes size of PostgreSQL's disk, if one can be mounted
 * @param always rules installed in the replicas of activation for the whole run
 */
public record InstallationPlan(
        Path build,
        Optional<Path> oldBuild,
        Set<Service> services,
        int brokers,
        int diskMegabytes,
        List<BytemanRule> always) {

    /** Where the program of a service is in a build. */
    public static Path jar(Path build, Service service) {
        return build.resolve(service.lowerName() + "-service/target/quarkus-app/quarkus-run.jar");
    }

    List<BytemanRule> always(Service service) {
        return service == Service.ACTIVATION ? always : List.of();
    }
}
