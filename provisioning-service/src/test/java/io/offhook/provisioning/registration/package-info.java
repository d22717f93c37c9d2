@NullMarked
package io.offhook.provisioning.registration;

import org.jspecify.annotations.NullMarked;
