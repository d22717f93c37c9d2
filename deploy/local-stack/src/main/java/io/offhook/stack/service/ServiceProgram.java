package io.offhook.stack.service;

import io.offhook.servers.ServerProgram;
import io.offhook.servers.process.JavaProgram;
import io.offhook.servers.process.ProcessCommand;
import io.offhook.stack.home.Addresses;
import io.offhook.stack.home.HttpProbe;
import io.offhook.stack.home.PrivateFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A packaged service of Offhook. Its configuration, with passwords, is in a file that only its owner can read: other users can see a
 * command line and an environment.
 *
 * @param jar {@code quarkus-run.jar}
 * @param managementPort where it tells whether it is ready
 * @param ports all that are TCP, that of REST first
 */
public record ServiceProgram(
        String name,
        Path jar,
        Path configuration,
        Map<String, String> settings,
        int managementPort,
        List<Integer> ports,
        List<Integer> udpPorts)
        implements ServerProgram {

    @Override
    public int port() {
        return ports.getFirst();
    }

    public String readyUrl() {
        return "http://" + Addresses.HOST + ":" + managementPort + "/q/health/ready";
    }

    @Override
    public ProcessCommand prepare() {
        PrivateFiles.write(
                configuration,
                new TreeMap<>(settings)
                        .entrySet().stream()
                                .map(setting -> setting.getKey() + "=" + escaped(setting.getValue()) + "\n")
                                .collect(Collectors.joining()));
        var command = new ArrayList<>(List.of(JavaProgram.java()));
        command.addAll(ServiceMemory.options());
        command.add("--enable-native-access=ALL-UNNAMED"); // BoringSSL
        command.add("-Dquarkus.config.locations=" + configuration.toUri());
        command.addAll(List.of("-jar", jar.toString()));
        return ProcessCommand.of(command);
    }

    @Override
    public boolean answers() {
        return HttpProbe.answersOk(readyUrl());
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\");
    }

    @Override
    public String toString() {
        return name + " on port " + port();
    }
}
