package io.offhook.phone.cli;

import io.offhook.benchmarks.command.LoadCommand;
import io.offhook.demo.command.DemoCommand;
import io.offhook.phone.redemption.CodeDigits;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.stackclient.cli.HelpOption;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** Puts the commands together: how flags are read, where output goes, how failures are told. */
public final class CommandLines {

    @Command(
            name = "offhook",
            description = "Phones in software, for an Offhook installation.",
            subcommands = {PhoneCommand.class, DemoCommand.class, LoadCommand.class, TrustCommand.class})
    static final class Offhook {

        @Mixin
        HelpOption help = new HelpOption();
    }

    private CommandLines() {}

    public static CommandLine offhook(PrintWriter out, PrintWriter err) {
        return new CommandLine(new Offhook())
                .registerConverter(MacAddress.class, saying(MacAddress::parse))
                .registerConverter(PhoneModel.class, saying(PhoneModel::parse))
                .registerConverter(CodeDigits.class, saying(CodeDigits::parse))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, arguments) -> hinted(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> told(failure, command))
                .setOut(out)
                .setErr(err);
    }

    /** Picocli shows only this exception's message as it is. */
    private static <T> ITypeConverter<T> saying(Function<String, T> parse) {
        return text -> {
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        };
    }

    private static int hinted(ParameterException wrong) {
        var command = wrong.getCommandLine();
        command.getErr().println(wrong.getMessage());
        command.getErr().println("See " + command.getCommandSpec().qualifiedName() + " --help");
        return CommandLine.ExitCode.USAGE;
    }

    private static String message(Exception failure) {
        var message = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        return failure instanceof NoSuchFileException ? "there is no file " + message : message;
    }

    private static int told(Exception failure, CommandLine command) {
        command.getErr().println(message(failure));
        return CommandLine.ExitCode.SOFTWARE;
    }
}
