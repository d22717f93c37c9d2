/** The columns of files of phones. */
@NullMarked
package io.offhook.provisioning.phone.bulk.csv;

import org.jspecify.annotations.NullMarked;
