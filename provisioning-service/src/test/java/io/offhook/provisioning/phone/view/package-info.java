@NullMarked
package io.offhook.provisioning.phone.view;

import org.jspecify.annotations.NullMarked;
