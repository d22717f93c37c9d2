/** The REST resource of the device report. */
@NullMarked
package io.offhook.provisioning.phone.report.api;

import org.jspecify.annotations.NullMarked;
