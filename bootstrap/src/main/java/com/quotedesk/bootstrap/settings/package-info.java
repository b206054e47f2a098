@NullMarked
package com.quotedesk.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
