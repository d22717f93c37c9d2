package io.offhook.phone.cli;

import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.stackclient.cli.CommandErrors;
import io.offhook.stackclient.cli.HelpOption;
import io.offhook.stackclient.operations.VerifyCommand;
import java.io.PrintWriter;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.TypeConversionException;

/** Builds the command line: subcommands, option converters, output, error handling. */
public final class CommandLines {

    @Command(
            name = "./offhook",
            description = "Virtual phones for an Offhook installation.",
            subcommands = {
                PhoneCommand.class,
                ScreensCommand.class,
                TrustCommand.class,
                TrialCommand.class,
                VerifyCommand.class
            })
    static final class Offhook {

        @Mixin
        HelpOption help = new HelpOption();
    }

    private CommandLines() {}

    public static CommandLine offhook(PrintWriter out, PrintWriter err) {
        var line = new CommandLine(new Offhook()).setOut(out).setErr(err);
        return CommandErrors.handle(withDeviceConverters(line));
    }

    /** Adds converters for models and MAC addresses. Their error messages say what is wrong. */
    public static CommandLine withDeviceConverters(CommandLine line) {
        return line.registerConverter(MacAddress.class, converter(MacAddress::parse))
                .registerConverter(PhoneModel.class, converter(PhoneModel::parse))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** Picocli prints the message of this exception unchanged. */
    private static <T> ITypeConverter<T> converter(Function<String, T> parse) {
        return text -> {
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        };
    }
}
