package io.offhook.console.explanation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What to do next. Each has all that a button for it needs. */
public sealed interface Remedy {

    /** For a person to read. */
    String text();

    record None(String text) implements Remedy {}

    record UploadAnchor(String issuer) implements Remedy {
        @Override
        public String text() {
            return "If the maker is one of yours, get the certificate of %s from the maker, and upload it as a trust anchor."
                    .formatted(issuer);
        }
    }

    /** @param device as it was denied: a MAC, or the fingerprint of a certificate */
    record AllowDevice(String device) implements Remedy {
        @Override
        public String text() {
            return "Allow %s again, if the reason no longer holds.".formatted(device);
        }
    }

    record ReleaseDevice(String mac) implements Remedy {
        @Override
        public String text() {
            return "Find out which certificate is genuine, and release %s.".formatted(mac);
        }
    }

    /** @param fingerprints of the certificates that have this MAC: one, if its key itself is in two hands */
    /** @param suspect the certificate of the two that did not redeem the code; absent: it is not known which */
    record DenyCopy(
            String mac, List<String> fingerprints, @Nullable String suspect) implements Remedy {
        @Override
        public String text() {
            return fingerprints.size() > 1
                    ? "Read the certificate off the phone, and deny the other."
                    : "Both have the same key: deny the certificate, and replace the phone.";
        }
    }

    record ExpectDevice(String deviceName) implements Remedy {
        @Override
        public String text() {
            return "If %s is yours, import it into the list of expected devices.".formatted(deviceName);
        }
    }

    record UnlockCaller(String fingerprint, @Nullable String address) implements Remedy {
        @Override
        public String text() {
            return "Unlock the caller, or wait. Then type the right code.";
        }
    }

    record ReissueCode(UUID phoneId) implements Remedy {
        @Override
        public String text() {
            return "Issue a new code for the phone.";
        }
    }

    record ShowCode(UUID phoneId, UUID codeId) implements Remedy {
        @Override
        public String text() {
            return "Show the code to whoever is at the phone, or mail it.";
        }
    }

    record TypeCode() implements Remedy {
        @Override
        public String text() {
            return "Type the code at the phone.";
        }
    }

    /** Another phone than the one that is explained. */
    record OtherPhone(UUID phoneId, String text) implements Remedy {}

    /** @param model empty: not known */
    record AcceptExpired(String model) implements Remedy {
        @Override
        public String text() {
            return "Accept expired certificates of %s in the settings, or replace the phone."
                    .formatted(model.isEmpty() ? "its model" : "the model " + model);
        }
    }

    /**
     * @param devicePool empty: not known
     * @param failed whether it is known that it did not register
     */
    record CheckCallManagers(String devicePool, boolean failed) implements Remedy {
        @Override
        public String text() {
            var pool = devicePool.isEmpty() ? "its device pool" : "the device pool " + devicePool;
            return failed
                    ? "Look at the call managers of %s.".formatted(pool)
                    : "If it does not work, look whether it is registered at a call manager of %s.".formatted(pool);
        }
    }

    /** @param userId whose mail address is wrong */
    record EditUser(String userId) implements Remedy {
        @Override
        public String text() {
            return "Correct the mail address of %s, or show the code.".formatted(userId);
        }
    }

    /** @param deviceName of a device that somebody else activated */
    record DenyDevice(String deviceName) implements Remedy {

        /** What is denied. */
        public String mac() {
            return deviceName.startsWith("SEP") ? deviceName.substring(3) : deviceName;
        }

        @Override
        public String text() {
            return "Find out who has %s, and deny it if it is none of yours. The owner types the new code at the right phone."
                    .formatted(deviceName);
        }
    }

    record EditPhone(UUID phoneId, String text) implements Remedy {}

    record CorrectMac(UUID phoneId, String deviceName) implements Remedy {
        @Override
        public String text() {
            return "Compare the MAC of the record with the label of the phone. If it is wrong, give the record the device %s: a new code is issued."
                    .formatted(deviceName);
        }
    }

    /** @param mraOff whether no phone may redeem a code outside */
    record AllowOutside(UUID phoneId, boolean mraOff) implements Remedy {
        @Override
        public String text() {
            return "Bring the phone to the premises. Or allow it to be outside"
                    + (mraOff ? ", switch on activation from outside (MRA)," : "") + " and issue a new code.";
        }
    }

    record EnableMra() implements Remedy {
        @Override
        public String text() {
            return "Switch on activation from outside (MRA), or bring the phone to the premises.";
        }
    }

    record ReplacePhone(UUID phoneId) implements Remedy {
        @Override
        public String text() {
            return "If another device is to be this phone, replace it: it gets a new code.";
        }
    }

    /** @param model empty: not known */
    record AddPhone(String deviceName, String model) implements Remedy {
        @Override
        public String text() {
            return "Add a phone for %s, or type the code of one at it.".formatted(deviceName);
        }
    }

    /** @param lastAddresses of devices that no record is of */
    record CheckOption150(List<String> lastAddresses) implements Remedy {
        @Override
        public String text() {
            var asked = lastAddresses.isEmpty()
                    ? ""
                    : " Devices without a record asked last from " + String.join(", ", lastAddresses) + ".";
            return "Check power, cable and VLAN, and that DHCP option 150 names this server." + asked;
        }
    }

    /** Something to be done at the phone itself, or in the network. */
    record AtPhone(String text) implements Remedy {}
}
