package io.offhook.provisioning.phone.bulk;

import io.offhook.provisioning.phone.view.PhoneView;
import java.io.IOException;

/** A file of phones that is being written. */
sealed interface PhonesFile permits PhonesCsv, PhonesXlsx {

    void phone(PhoneView phone) throws IOException;

    /** Ends the file. The output stays open. */
    void end() throws IOException;
}
