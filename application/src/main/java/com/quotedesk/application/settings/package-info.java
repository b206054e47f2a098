@NullMarked
package com.quotedesk.application.settings;

import org.jspecify.annotations.NullMarked;
