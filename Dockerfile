# The site as one container: docker build -t two-millimetres . && docker run -p 8501:8501 two-millimetres
FROM python:3.13-slim
RUN useradd --create-home --uid 1000 site
WORKDIR /srv/site
COPY requirements.lock .
RUN pip install --no-cache-dir -r requirements.lock
COPY .streamlit .streamlit
COPY lib lib
COPY pages pages
COPY streamlit_app.py .
USER site
ENV PORT=8501
# What /about says: docker build --build-arg TM_COMMIT=$(git rev-parse HEAD) …
ARG TM_COMMIT=
ENV TM_COMMIT=$TM_COMMIT
EXPOSE 8501
HEALTHCHECK --start-period=60s CMD ["python", "-c", "import os, urllib.request as web; web.urlopen('http://127.0.0.1:' + os.environ['PORT'] + '/_stcore/health', timeout=5)"]
# A host that chooses the port says so in PORT.
CMD ["sh", "-c", "exec streamlit run streamlit_app.py --server.address 0.0.0.0 --server.port $PORT"]
