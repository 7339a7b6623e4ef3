import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.StringSubstitutor;
import org.yaml.snakeyaml.Yaml;

/**
 * Reads YAML as the OpenMetadata server does: the text is substituted first, then parsed.
 *
 * Each line of standard input is variables (NAME=VALUE, parted by NUL) and a text, both in base64,
 * and one line of JSON answers it. Sources: dropwizard SubstitutingSourceProvider, EnvironmentVariableSubstitutor.
 */
public final class ServerReader {
    public static void main(String[] arguments) throws Exception {
        BufferedReader lines = new BufferedReader(
            new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        PrintStream out = new PrintStream(System.out, false, "US-ASCII");
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] parts = line.split(" ", -1);
            StringBuilder json = new StringBuilder();
            try {
                Map<String, String> variables = variables(decoded(parts[0]));
                StringSubstitutor substitutor = new StringSubstitutor(variables::get);
                append(json, new Yaml().load(substitutor.replace(decoded(parts[1]))));
            } catch (Exception error) {
                json.setLength(0);
                append(json, Map.of("error", String.valueOf(error.getMessage())));
            }
            out.println(json);
            out.flush();
        }
    }

    private static Map<String, String> variables(String text) {
        Map<String, String> variables = new HashMap<>();
        for (String variable : text.split("\0")) {
            int sign = variable.indexOf('=');
            if (sign >= 0) {
                variables.put(variable.substring(0, sign), variable.substring(sign + 1));
            }
        }
        return variables;
    }

    private static String decoded(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder json, Object value) {
        if (value instanceof Map<?, ?> map) {
            String mark = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.append(mark);
                append(json, String.valueOf(entry.getKey()));
                json.append(':');
                append(json, entry.getValue());
                mark = ",";
            }
            json.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> list) {
            String mark = "[";
            for (Object item : list) {
                json.append(mark);
                append(json, item);
                mark = ",";
            }
            json.append(list.isEmpty() ? "[]" : "]");
        } else if (value instanceof String text) {
            json.append('"');
            for (char unit : text.toCharArray()) {
                boolean isSafe = unit >= ' ' && unit < 127 && unit != '"' && unit != '\\';
                json.append(isSafe ? String.valueOf(unit) : String.format("\\u%04x", (int) unit));
            }
            json.append('"');
        } else if (value instanceof Boolean || value == null) {
            json.append(value);
        } else {
            append(json, Map.of("type", value.getClass().getSimpleName()));
        }
    }
}
