@NullMarked
package io.offhook.provisioning.files.sighting;

import org.jspecify.annotations.NullMarked;
