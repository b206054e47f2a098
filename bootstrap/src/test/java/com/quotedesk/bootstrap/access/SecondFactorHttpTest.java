package com.quotedesk.bootstrap.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.web.security.OneTimeCodes;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** From an authenticator to a lost one, over HTTP. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecondFactorHttpTest {

    private static final String EMAIL = "twice@desk.example";
    private static final String FACTOR = "/api/v1/profile/second-factor";

    private final OpenDesk desk = OpenDesk.running();
    private final People people = People.at(desk);

    @Test
    void the_login_asks_for_a_code_until_somebody_switches_it_off() {
        var user =
                People.id(
                        desk.post(
                                people.admin,
                                "/api/v1/users",
                                """
                                {"email":"%s","name":"Twice","role":"MANAGER","password":"%s"}"""
                                        .formatted(EMAIL, OpenDesk.PASSWORD)));
        var token = desk.logIn(EMAIL);
        var begun = desk.post(token, FACTOR, "{}");
        var key = begun.get("key").asText();
        assertThat(begun.get("uri").asText())
                .startsWith("otpauth://totp/Quotedesk:twice%40desk.example?secret=" + key);
        assertThat(desk.get(token, FACTOR).get("active").asBoolean()).isFalse();

        var step = Instant.now().getEpochSecond() / 30;
        var code = OneTimeCodes.totp().codeOf(bytes(key), step);
        var recovery =
                desk.post(token, FACTOR + "/confirm", "{\"code\":\"" + code + "\"}")
                        .get("recoveryCodes");

        assertThat(recovery).hasSize(10);
        assertThat(desk.get(token, FACTOR).get("recoveryCodesLeft").asInt()).isEqualTo(10);
        assertProblem(logIn(""), "code-needed");
        assertProblem(logIn(code), "login-refused");
        var next = OneTimeCodes.totp().codeOf(bytes(key), step + 1);
        assertThat(logIn(next).statusCode()).isEqualTo(200);
        assertProblem(logIn(next), "login-refused");
        assertThat(logIn(recovery.get(0).asText()).statusCode()).isEqualTo(200);
        assertThat(desk.get(token, FACTOR).get("recoveryCodesLeft").asInt()).isEqualTo(9);

        var path = "/api/v1/users/" + user + "/second-factor";
        assertThat(desk.send("DELETE", path, people.admin, null).statusCode()).isEqualTo(204);
        assertThat(logIn("").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> logIn(String code) {
        return desk.send(
                "POST",
                "/api/v1/auth/login",
                null,
                """
                {"email":"%s","password":"%s","code":"%s"}"""
                        .formatted(EMAIL, OpenDesk.PASSWORD, code));
    }

    private static void assertProblem(HttpResponse<String> answer, String kind) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(OpenDesk.json(answer).get("type").asText()).isEqualTo("/problems/" + kind);
    }

    /** What base 32 stands for. */
    private static byte[] bytes(String written) {
        var bytes = new ByteArrayOutputStream();
        long bits = 0;
        int held = 0;
        for (int i = 0; i < written.length(); i++) {
            char letter = written.charAt(i);
            bits = bits << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes.write((int) (bits >> held));
            }
        }
        return bytes.toByteArray();
    }
}
