/** The trust list as tvs-service publishes it: the signed file comes with the event, is kept, and goes out as it came. */
@NullMarked
package io.offhook.provisioning.files.trustlist;

import org.jspecify.annotations.NullMarked;
