import "keyfit/element";

const PROVIDERS = {
  ...{ anthropic: "Anthropic", cerebras: "Cerebras", cohere: "Cohere", deepseek: "DeepSeek", "fireworks-ai": "Fireworks AI" },
  ...{ "google-gemini": "Google Gemini", groq: "Groq", "hugging-face": "Hugging Face", mistral: "Mistral AI", moonshot: "Kimi" },
  ...{ nvidia: "NVIDIA", ollama: "Ollama Cloud", openai: "OpenAI", openrouter: "OpenRouter", perplexity: "Perplexity" },
  ...{ replicate: "Replicate", "together-ai": "Together AI", "voyage-ai": "Voyage AI", xai: "xAI", zhipu: "Zhipu AI" },
};

const form = document.querySelector("form");
const connect = form.querySelector("keyfit-connect");

function choose(provider) {
  connect.setAttribute("service", provider);
  // There is a key already: an empty field keeps it.
  connect.toggleAttribute("keep", provider === form.dataset.saved);
}

form.provider.append(...Object.entries(PROVIDERS).map(([id, title]) => new Option(title, id)));
form.provider.value = form.dataset.saved || "openai";
form.provider.addEventListener("change", () => choose(form.provider.value));
choose(form.provider.value);
